using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>A part of each sample along an axis.</summary>
    public sealed class Slice : Layer
    {
        private const string AxisKey = "axis";
        private const string StartKey = "start";
        private const string LengthKey = "length";
        private const string StepKey = "step";

        /// <summary>Creates the layer.</summary>
        /// <param name="axis">The axis that is cut: 1 is the first behind the batch, -1 the last.</param>
        /// <param name="start">First element of the part.</param>
        /// <param name="length">Elements of the part, at least 1.</param>
        /// <param name="step">Distance between elements; negative walks backwards.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">The axis is that of the batch.</exception>
        public Slice(int axis, int start, int length, int step = 1, string? name = null)
            : base(name)
        {
            Axis = axis != 0 ? axis : throw new ArgumentOutOfRangeException(nameof(axis), "Axis 0 counts the samples of a batch. Slice along 1 or a later axis.");
            Start = start;
            Length = length;
            Step = step;
        }

        /// <inheritdoc/>
        public override string Kind => "slice";

        /// <summary>The axis that is cut, the batch counted as 0.</summary>
        public int Axis { get; }

        /// <summary>First element of the part.</summary>
        public int Start { get; }

        /// <summary>Elements of the part.</summary>
        public int Length { get; }

        /// <summary>Distance between elements.</summary>
        public int Step { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(AxisKey, Axis).With(StartKey, Start).With(LengthKey, Length).With(StepKey, Step);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Slice(Axis, Start, Length, Step);

        /// <summary>Makes the layer again.</summary>
        internal static Slice FromConfig(LayerConfig config, string name) =>
            new Slice(config.Int(AxisKey), config.Int(StartKey), config.Int(LengthKey), config.Int(StepKey), name);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            var axis = Axis < 0 ? Axis + inputShape.Rank : Axis - 1;
            var last = Start + ((long)Step * (Length - 1));
            if (axis < 0 || axis >= inputShape.Rank || Length < 1 || Step == 0 || Math.Min(Start, last) < 0 || Math.Max(Start, last) >= inputShape[axis])
            {
                throw new ArgumentException($"Slice '{Name}' takes {Length} elements along axis {Axis} from {Start} on in steps of {Step}, but each sample has the shape {inputShape}.");
            }

            var extents = inputShape.ToArray();
            extents[axis] = Length;
            return new TensorShape(extents);
        }
    }
}
