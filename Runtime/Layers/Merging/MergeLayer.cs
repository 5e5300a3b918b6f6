using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>A layer that makes one tensor of several.</summary>
    public abstract class MergeLayer : Layer
    {
        private protected MergeLayer(string? name)
            : base(name)
        {
        }

        /// <inheritdoc/>
        public sealed override GraphTensor Call(GraphTensor input) => Call(new[] { input });

        /// <inheritdoc/>
        public abstract override GraphTensor Call(IReadOnlyList<GraphTensor> inputs);

        /// <inheritdoc/>
        protected sealed override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => OnBuild(new[] { inputShape }, random);

        /// <inheritdoc/>
        protected sealed override TensorShape OnBuild(IReadOnlyList<TensorShape> inputShapes, SeededRandom random) => inputShapes.Count > 0
            ? Merge(inputShapes)
            : throw new ArgumentException($"Layer '{Name}' of the kind '{Kind}' merges at least one input, but got none.");

        /// <summary>The shape of the output, without the batch axis.</summary>
        /// <exception cref="ArgumentException">Such shapes cannot be merged.</exception>
        private protected abstract TensorShape Merge(IReadOnlyList<TensorShape> inputShapes);
    }
}
