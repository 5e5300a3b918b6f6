using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Its inputs one after another along an axis.</summary>
    public sealed class Concatenate : MergeLayer
    {
        private const string AxisKey = "axis";

        /// <summary>Creates the layer.</summary>
        /// <param name="axis">The axis that grows: 1 is the first behind the batch (channels of images), -1 the last.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">The axis is that of the batch.</exception>
        public Concatenate(int axis = -1, string? name = null)
            : base(name)
        {
            Axis = axis != 0 ? axis : throw new ArgumentOutOfRangeException(nameof(axis), "Axis 0 counts the samples of a batch. Concatenate along 1 or a later axis.");
        }

        /// <inheritdoc/>
        public override string Kind => "concatenate";

        /// <summary>The axis that grows, the batch counted as 0.</summary>
        public int Axis { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(AxisKey, Axis);

        /// <inheritdoc/>
        public override GraphTensor Call(IReadOnlyList<GraphTensor> inputs) => inputs.Concatenate(Axis);

        /// <summary>Makes the layer again.</summary>
        internal static Concatenate FromConfig(LayerConfig config, string name) => new Concatenate(config.Int(AxisKey), name);

        private protected override TensorShape Merge(IReadOnlyList<TensorShape> inputShapes)
        {
            var first = inputShapes[0];
            var axis = Axis < 0 ? Axis + first.Rank : Axis - 1;
            if (axis < 0 || axis >= first.Rank || inputShapes.Any(shape => shape.Rank != first.Rank || shape.Where((extent, index) => index != axis && extent != first[index]).Any()))
            {
                throw new ArgumentException($"Concatenate '{Name}' joins samples along axis {Axis} that agree in all others, but got {string.Join(", ", inputShapes)}.");
            }

            var extents = first.ToArray();
            extents[axis] = inputShapes.Sum(shape => shape[axis]);
            return new TensorShape(extents);
        }
    }
}
