using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>Asks a model for answers, batch by batch.</summary>
    internal sealed class Predictor
    {
        private readonly Model model;

        public Predictor(Model model)
        {
            this.model = model;
        }

        public IReadOnlyList<Tensor> Run(IReadOnlyList<Tensor> inputs, int batchSize)
        {
            var samples = Check(inputs);
            var answers = new List<Tensor>();
            for (var first = 0; first < samples; first += batchSize)
            {
                var count = Math.Min(batchSize, samples - first);
                var step = model.Execution.Prediction(count);
                for (var input = 0; input < inputs.Count; input++)
                {
                    var width = inputs[input].Shape.Length / samples;
                    inputs[input].Bytes.Slice(sizeof(float) * first * width, sizeof(float) * count * width).CopyTo(step.Input(input, 0));
                }

                step.Submit(0, 0, 0);
                step.Wait(0);
                for (var output = 0; output < step.Predictions.Count; output++)
                {
                    var shape = step.Predictions[output].Shape.DropFirst();
                    if (answers.Count == output)
                    {
                        answers.Add(Tensor.Zeros(shape.Prepend(samples)));
                    }

                    step.PredictionValues(output, 0).CopyTo(answers[output].Floats.AsSpan(first * shape.Length));
                }
            }

            return answers;
        }

        /// <returns>The number of samples.</returns>
        private int Check(IReadOnlyList<Tensor> inputs)
        {
            if (inputs.Count == 0 || inputs.Any(input => input.Shape.Rank == 0 || input.Shape[0] != inputs[0].Shape[0]))
            {
                throw new ArgumentException($"Every input has the samples along its first axis, as many as the others, but the shapes are {string.Join(", ", inputs.Select(input => input.Shape))}.");
            }

            model.Build(inputs.Select(input => input.Shape.DropFirst()).ToArray());
            for (var input = 0; input < inputs.Count; input++)
            {
                DataFit.CheckType(model, input, inputs[input].Type);
            }

            return inputs[0].Shape[0];
        }
    }
}
