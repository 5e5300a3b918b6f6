using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>The loss of a batch: the weighted sum of the losses of a model's outputs, with the weights of samples and classes.</summary>
    internal sealed class BatchLoss
    {
        private readonly Model model;
        private readonly IReadOnlyList<float>? classWeights;

        public BatchLoss(Model model, IReadOnlyList<float>? classWeights)
        {
            this.model = model;
            this.classWeights = classWeights;
        }

        /// <summary>Adds the operators that compute the loss, as one number.</summary>
        public GraphTensor Build(IReadOnlyList<GraphTensor> predictions, IReadOnlyList<SampleField> fields, IReadOnlyList<GraphTensor> targets)
        {
            var weightField = fields.ToList().FindIndex(field => field.Name == SampleField.SampleWeight);
            var sampleWeights = weightField < 0 ? null : targets[weightField];
            var answers = targets.Where((_, index) => index != weightField).ToList();
            if (predictions.Count < model.Losses.Count || answers.Count < model.Losses.Count)
            {
                throw new ArgumentException($"The model has {predictions.Count} outputs and the data {answers.Count} targets, but Compile was given {model.Losses.Count} losses: each needs an output and a target.");
            }

            return model.Losses
                .Select((loss, index) => Weighted(loss.Mean(predictions[index], answers[index], Weights(answers[index], sampleWeights)), model.LossWeights[index]))
                .Aggregate((sum, term) => sum.Add(term));
        }

        private static GraphTensor Weighted(GraphTensor loss, float weight) => weight == 1f ? loss : loss.Scale(weight);

        private GraphTensor? Weights(GraphTensor target, GraphTensor? sampleWeights)
        {
            var ofClasses = classWeights is null ? null : ByClass(target, classWeights);
            return ofClasses is null ? sampleWeights
                : sampleWeights is null ? ofClasses
                : ofClasses.Multiply(sampleWeights.Reshape(new TensorShape(Enumerable.Repeat(1, ofClasses.Shape.Rank - 1).Prepend(sampleWeights.Shape.Length).ToArray())));
        }

        private static GraphTensor ByClass(GraphTensor target, IReadOnlyList<float> classWeights)
        {
            if (target.Type == DataType.Int32)
            {
                return target.LabelWeights(classWeights);
            }

            return target.Shape[-1] == classWeights.Count
                ? target.Multiply(target.Graph.Constant(new Tensor(new TensorShape(classWeights.Count), classWeights.ToArray()), "class_weights")).Sum(-1)
                : throw new ArgumentException($"Class weights need integer labels, or one-hot targets with one number per class, but the target '{target.Name}' has the shape {target.Shape} and {classWeights.Count} weights were given.");
        }
    }
}
