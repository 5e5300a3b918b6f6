using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// A built model in a graph of its own, as it answers (not as it trains), with every layer's output at hand. Its plans share
    /// the values and the working memory of the model, so they must be disposed before it.
    /// </summary>
    internal sealed class InspectedModel
    {
        private readonly Model model;

        public InspectedModel(Model model, int batchSize)
        {
            if (batchSize < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, "A batch holds at least 1 sample.");
            }

            if (model.InputShapes.Count > 1)
            {
                throw new ArgumentException($"Models with one input can be looked into, but this one has {model.InputShapes.Count}.", nameof(model));
            }

            this.model = model;
            BatchSize = batchSize;
            Device = model.Device;
            Input = Graph.Input("input", model.InputShapes[0].Prepend(batchSize), model.InputTypes[0]);
            var trace = new LayerTrace();
            Prediction = model.Call(new[] { Input }, trace)[0];
            Calls = trace.Calls;
        }

        public Device Device { get; }

        public Graph Graph { get; } = new Graph();

        public int BatchSize { get; }

        /// <summary>(N, ...) as the model takes it.</summary>
        public GraphTensor Input { get; }

        public IReadOnlyList<LayerCall> Calls { get; }

        public GraphTensor Prediction { get; }

        /// <summary>
        /// The numbers that classes are chosen by, before softmax or sigmoid squeezes them together: with those a class may
        /// gain by the loss of another, and the gradient would explain the other (Simonyan et al. 2014, section 3).
        /// </summary>
        public GraphTensor Scores()
        {
            var scores = Prediction;
            while (scores.Root.Producer is { } producer && IsSquashing(producer))
            {
                scores = producer.Inputs[0];
            }

            return scores;
        }

        /// <summary>The last call of the layer with that name.</summary>
        /// <exception cref="ArgumentException">The model has no such layer; the message lists those it has.</exception>
        public LayerCall Find(string layer) => Calls.LastOrDefault(call => call.Layer.Name == layer)
            ?? throw new ArgumentException($"The model has no layer '{layer}'. It has {string.Join(", ", Calls.Select(call => call.Layer.Name).Distinct())}.", nameof(layer));

        /// <summary>Compiles what is needed for <paramref name="outputs"/>.</summary>
        public Plan Compile(params GraphTensor[] outputs) => new Plan(Device, Graph, outputs, model.Values, model.Execution.Arena);

        private static bool IsSquashing(Operator producer) =>
            producer is SoftmaxOperator || producer is LogSoftmaxOperator || producer.Name == ActivationExtensions.SigmoidName;
    }
}
