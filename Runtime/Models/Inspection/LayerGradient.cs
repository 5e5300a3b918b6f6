using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>How strongly the loss pulls at the parameters of a layer.</summary>
    public sealed class LayerGradient
    {
        internal LayerGradient(Layer layer, double norm, double parameterNorm)
        {
            Layer = layer;
            Norm = norm;
            ParameterNorm = parameterNorm;
        }

        /// <summary>The layer; it has at least one parameter.</summary>
        public Layer Layer { get; }

        /// <summary>The Euclidean norm of the gradient of the loss with respect to all parameters of the layer.</summary>
        public double Norm { get; }

        /// <summary>The Euclidean norm of the parameters themselves.</summary>
        public double ParameterNorm { get; }

        /// <summary>
        /// Measures the gradient of the mean loss over a data set, layer by layer. The model answers as it does after training:
        /// nothing is dropped out, running statistics are used and not changed.
        /// </summary>
        /// <param name="model">A built and compiled model.</param>
        /// <param name="data">The samples.</param>
        /// <param name="batchSize">Samples at a time; it does not change the result beyond rounding.</param>
        /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
        /// <exception cref="ArgumentException">The data does not fit the model.</exception>
        public static IReadOnlyList<LayerGradient> Measure(Model model, Dataset data, int batchSize = 256)
        {
            if (model.Loss is null)
            {
                throw new InvalidOperationException("Call Compile before gradients are measured: the model has no loss yet.");
            }

            DataFit.Check(model, data);
            var sums = model.Parameters.ToDictionary(parameter => parameter, parameter => new double[parameter.Shape.Length]);
            var order = Enumerable.Range(0, data.Count).ToArray();
            foreach (var (first, count, size) in new[] { (0, data.Count / batchSize, batchSize), (data.Count / batchSize * batchSize, data.Count % batchSize > 0 ? 1 : 0, data.Count % batchSize) })
            {
                if (count > 0)
                {
                    Accumulate(model, data, order.AsSpan(first), count, size, sums);
                }
            }

            return model.Layers.Distinct().Where(layer => layer.Parameters.Count > 0)
                .Select(layer => new LayerGradient(layer, Length(layer.Parameters.SelectMany(parameter => sums[parameter])), NormOf(layer, model.Current)))
                .ToList();
        }

        /// <summary>The gradients that the last training step left, for each layer that is trained.</summary>
        internal static IReadOnlyList<LayerGradient> OfLastStep(Model model) => model.Layers.Distinct().Where(layer => layer.Trainable && layer.Parameters.Count > 0)
            .Select(layer => new LayerGradient(layer, NormOf(layer, model.Values.ReadGradient), NormOf(layer, model.Current)))
            .ToList();

        private static void Accumulate(Model model, Dataset data, ReadOnlySpan<int> order, int batches, int batchSize, Dictionary<Parameter, double[]> sums)
        {
            var inspected = new InspectedModel(model, batchSize);
            var target = inspected.Graph.Input("target", data.Targets[0].Shape.Prepend(batchSize), data.Targets[0].Type);
            var loss = model.Loss!.Mean(inspected.Prediction, target);
            var parameters = inspected.Graph.UsedParameters();
            var gradients = inspected.Graph.Gradients(loss, parameters.Select(inspected.Graph.Use).ToList());
            using var plan = inspected.Compile(gradients.ToArray());
            for (var batch = 0; batch < batches; batch++)
            {
                var samples = order.Slice(batch * batchSize, batchSize);
                data.GatherInput(0, samples, plan.Input(inspected.Input, 0));
                data.GatherTarget(0, samples, plan.Input(target, 0));
                plan.Submit(0);
                plan.Wait(0);
                for (var index = 0; index < parameters.Count; index++)
                {
                    Add(plan.Output(gradients[index], 0), (double)batchSize / data.Count, sums[parameters[index]]);
                }
            }
        }

        private static void Add(ReadOnlySpan<float> values, double weight, double[] sums)
        {
            for (var index = 0; index < values.Length; index++)
            {
                sums[index] += weight * values[index];
            }
        }

        private static double NormOf(Layer layer, Func<Parameter, Tensor> read) =>
            Length(layer.Parameters.SelectMany(parameter => read(parameter).Floats).Select(value => (double)value));

        private static double Length(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));
    }
}
