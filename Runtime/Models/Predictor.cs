using System;
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

        public Tensor Run(Tensor x, int batchSize)
        {
            model.Build(x.Shape.DropFirst());
            DataFit.CheckType(model, 0, x.Type);
            var samples = x.Shape[0];
            var width = x.Shape.Length / samples;
            float[]? answers = null;
            var answerShape = default(TensorShape);
            for (var first = 0; first < samples; first += batchSize)
            {
                var count = Math.Min(batchSize, samples - first);
                var step = model.Execution.Prediction(count);
                answerShape = step.Prediction.Shape.DropFirst();
                answers ??= new float[samples * answerShape.Length];
                x.Bytes.Slice(4 * first * width, 4 * count * width).CopyTo(step.Input(0, 0));
                step.Submit(0, 0, 0);
                step.Wait(0);
                step.PredictionValues(0).CopyTo(answers.AsSpan(first * answerShape.Length));
            }

            return new Tensor(answerShape.Prepend(samples), answers!);
        }
    }
}
