using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Zeros in front of and behind the elements of each sample along an axis.</summary>
    public sealed class Pad : Layer
    {
        private const string AxisKey = "axis";
        private const string BeforeKey = "before";
        private const string AfterKey = "after";

        /// <summary>Creates the layer.</summary>
        /// <param name="axis">The axis that grows: 1 is the first behind the batch, -1 the last.</param>
        /// <param name="before">Zeros in front, at least 0.</param>
        /// <param name="after">Zeros behind, at least 0.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">The axis is that of the batch, or a number of zeros is negative.</exception>
        public Pad(int axis, int before, int after, string? name = null)
            : base(name)
        {
            Axis = axis != 0 ? axis : throw new ArgumentOutOfRangeException(nameof(axis), "Axis 0 counts the samples of a batch. Pad along 1 or a later axis.");
            Before = before >= 0 ? before : throw new ArgumentOutOfRangeException(nameof(before), before, "The number of zeros must be 0 or more.");
            After = after >= 0 ? after : throw new ArgumentOutOfRangeException(nameof(after), after, "The number of zeros must be 0 or more.");
        }

        /// <inheritdoc/>
        public override string Kind => "pad";

        /// <summary>The axis that grows, the batch counted as 0.</summary>
        public int Axis { get; }

        /// <summary>Zeros in front.</summary>
        public int Before { get; }

        /// <summary>Zeros behind.</summary>
        public int After { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(AxisKey, Axis).With(BeforeKey, Before).With(AfterKey, After);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Pad(Axis, Before, After);

        /// <summary>Makes the layer again.</summary>
        internal static Pad FromConfig(LayerConfig config, string name) => new Pad(config.Int(AxisKey), config.Int(BeforeKey), config.Int(AfterKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            var axis = Axis < 0 ? Axis + inputShape.Rank : Axis - 1;
            if (axis < 0 || axis >= inputShape.Rank)
            {
                throw new ArgumentException($"Pad '{Name}' adds zeros along axis {Axis}, but each sample has the shape {inputShape}, and axis 0 counts them.");
            }

            var extents = inputShape.ToArray();
            extents[axis] += Before + After;
            return new TensorShape(extents);
        }
    }
}
