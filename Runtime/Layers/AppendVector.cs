using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Appends the same trained numbers to every sample: what a network gives away without looking at its input, such as the width of a distribution.</summary>
    /// <remarks>Input (N, F). Output (N, F + length). Parameter vector (length).</remarks>
    public sealed class AppendVector : Layer
    {
        private readonly float start;
        private Parameter? vector;

        /// <summary>Creates the layer.</summary>
        /// <param name="length">How many numbers, at least 1.</param>
        /// <param name="start">Where they start.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is below 1.</exception>
        public AppendVector(int length, float start = 0f, string? name = null)
            : base(name)
        {
            Length = length >= 1 ? length : throw new ArgumentOutOfRangeException(nameof(length), $"AppendVector appends at least one number, but got {length}.");
            this.start = start;
        }

        /// <inheritdoc/>
        public override string Kind => "append_vector";

        /// <summary>How many numbers are appended.</summary>
        public int Length { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(LengthSetting, Length);

        internal const string LengthSetting = "length";

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) =>
            new[] { input, input.Graph.Use(vector!).Expand(new TensorShape(input.Shape[0], Length)) }.Concatenate(1);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            if (inputShape.Rank != 1)
            {
                throw new ArgumentException($"AppendVector '{Name}' takes vectors, but each sample has the shape {inputShape}. Flatten the samples first.");
            }

            vector = AddParameter("vector", new TensorShape(Length), new Constant(start), 1, Length, random);
            return new TensorShape(inputShape[0] + Length);
        }
    }
}
