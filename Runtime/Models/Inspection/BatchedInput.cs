using System;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>Brings samples into a plan of a fixed batch size, part by part; a last smaller part is filled up with zeros.</summary>
    internal sealed class BatchedInput
    {
        private readonly InspectedModel model;
        private readonly Tensor samples;

        /// <exception cref="ArgumentException">The samples have another shape than the model takes.</exception>
        public BatchedInput(InspectedModel model, Tensor samples)
        {
            var expected = model.Input.Shape.DropFirst();
            if (samples.Shape.Rank == 0 || samples.Shape.DropFirst() != expected)
            {
                throw new ArgumentException($"The model takes samples of shape {expected}, the samples along the first axis, but a tensor of shape {samples.Shape} was given.", nameof(samples));
            }

            this.model = model;
            this.samples = samples;
        }

        public int Count => samples.Shape[0];

        /// <summary>Fills the plan's input with samples from <paramref name="first"/> on.</summary>
        /// <returns>How many there were.</returns>
        public int Fill(Plan plan, int first)
        {
            var size = (int)(model.Input.Bytes / model.BatchSize);
            var count = Math.Min(model.BatchSize, Count - first);
            var input = plan.Input(model.Input, 0);
            samples.Bytes.Slice(first * size, count * size).CopyTo(input);
            input.Slice(count * size).Clear();
            return count;
        }
    }
}
