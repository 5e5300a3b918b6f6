using System;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Graphs;
using Hebb.Models.Inspection;

namespace Hebb.Models
{
    /// <summary>
    /// What a trained classifier knows of a sample before it decides: the numbers that go into its last layer with weights. They tell
    /// apart more than the classes it was trained on (Donahue et al. 2014, "DeCAF"). Dispose it before the model.
    /// </summary>
    public sealed class FeatureExtractor : IDisposable
    {
        private readonly InspectedModel model;
        private readonly GraphTensor features;
        private readonly Plan? plan;

        /// <summary>Compiles the part of a model that comes before its last layer with weights.</summary>
        /// <param name="model">A built model with one input.</param>
        /// <exception cref="ArgumentException">No layer of the model has weights, or it has several inputs.</exception>
        public FeatureExtractor(Model model)
        {
            this.model = new InspectedModel(model, 1);
            var last = this.model.Calls.LastOrDefault(call => call.Layer.Parameters.Count > 0) ?? throw new ArgumentException(
                "No layer of the model has weights, so there is nothing that it could have learned to see. Give a trained model.", nameof(model));
            features = last.Inputs[0];
            plan = ReferenceEquals(features, this.model.Input) ? null : this.model.Compile(features);
        }

        /// <summary>How many numbers describe a sample.</summary>
        public int Length => features.Shape.Length;

        /// <summary>Describes a sample.</summary>
        /// <param name="sample">One sample as the model takes it, row-major.</param>
        /// <returns><see cref="Length"/> numbers.</returns>
        /// <exception cref="ArgumentException">The sample has another length.</exception>
        public float[] Extract(ReadOnlySpan<float> sample)
        {
            if (sample.Length != model.Input.Shape.Length)
            {
                throw new ArgumentException($"A sample of shape {model.Input.Shape.DropFirst()} has {model.Input.Shape.Length} numbers, but {sample.Length} were given.", nameof(sample));
            }

            if (plan is null)
            {
                return sample.ToArray();
            }

            sample.CopyTo(MemoryMarshal.Cast<byte, float>(plan.Input(model.Input, 0)));
            plan.Submit(0);
            plan.Wait(0);
            return plan.Output(features, 0).ToArray();
        }

        /// <summary>Gives the memory back that the model does not share.</summary>
        public void Dispose() => plan?.Dispose();
    }
}
