using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// Shows what the layers of a model answer to an input, again and again: compiled once, and a run allocates nothing.
    /// Dispose it before the model.
    /// </summary>
    public sealed class ActivationProbe : IDisposable
    {
        private readonly InspectedModel model;
        private readonly Plan plan;
        private readonly LayerCall[] calls;

        /// <summary>Compiles a model for a batch size.</summary>
        /// <param name="model">A built model.</param>
        /// <param name="batchSize">Samples per run, at least 1.</param>
        /// <param name="layers">Names of the layers to look at; all of them when none is named.</param>
        /// <exception cref="InvalidOperationException">The model is not built.</exception>
        /// <exception cref="ArgumentException">The model has several inputs, or has no layer of that name.</exception>
        public ActivationProbe(Model model, int batchSize = 1, params string[] layers)
        {
            this.model = new InspectedModel(model, batchSize);
            calls = layers.Length == 0 ? this.model.Calls.ToArray() : layers.Select(this.model.Find).ToArray();
            plan = this.model.Compile(calls.Select(call => call.Output).ToArray());
        }

        /// <summary>The layers that are looked at, in the order they run.</summary>
        public IReadOnlyList<LayerCall> Calls => calls;

        /// <summary>Samples per run.</summary>
        public int BatchSize => model.BatchSize;

        /// <summary>Shows samples to the model and waits for its answers.</summary>
        /// <param name="samples">At most <see cref="BatchSize"/> samples one after another, row-major; the rest counts as zeros.</param>
        /// <exception cref="ArgumentException">There are more numbers than fit.</exception>
        public void Run(ReadOnlySpan<float> samples)
        {
            var input = MemoryMarshal.Cast<byte, float>(plan.Input(model.Input, 0));
            if (samples.Length > input.Length)
            {
                throw new ArgumentException($"{samples.Length} numbers were given, but {BatchSize} samples of shape {model.Input.Shape.DropFirst()} take {input.Length}.", nameof(samples));
            }

            samples.CopyTo(input);
            input.Slice(samples.Length).Clear();
            plan.Submit(0);
            plan.Wait(0);
        }

        /// <summary>The shape of one sample's answer of <see cref="Calls"/>[<paramref name="call"/>].</summary>
        public TensorShape ShapeOf(int call) => calls[call].Output.Shape.DropFirst();

        /// <summary>What <see cref="Calls"/>[<paramref name="call"/>] answered in the last run: <see cref="BatchSize"/> samples, row-major; valid until the next run.</summary>
        public ReadOnlySpan<float> Values(int call) => plan.Output(calls[call].Output, 0);

        /// <summary>Gives the memory back that the model does not share.</summary>
        public void Dispose() => plan.Dispose();
    }
}
