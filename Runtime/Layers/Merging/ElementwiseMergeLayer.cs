using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>A layer that joins tensors of one shape element by element.</summary>
    public abstract class ElementwiseMergeLayer : MergeLayer
    {
        private protected ElementwiseMergeLayer(string? name)
            : base(name)
        {
        }

        /// <inheritdoc/>
        public sealed override GraphTensor Call(IReadOnlyList<GraphTensor> inputs) => inputs.Aggregate(Combine);

        /// <summary>Joins two tensors of one shape.</summary>
        private protected abstract GraphTensor Combine(GraphTensor a, GraphTensor b);

        private protected sealed override TensorShape Merge(IReadOnlyList<TensorShape> inputShapes) => inputShapes.All(shape => shape == inputShapes[0])
            ? inputShapes[0]
            : throw new ArgumentException($"Layer '{Name}' of the kind '{Kind}' merges inputs of one shape, but got {string.Join(", ", inputShapes)}.");
    }
}
