using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>Measures a model on a data set.</summary>
    internal sealed class Evaluator
    {
        private readonly Model model;

        public Evaluator(Model model)
        {
            this.model = model;
        }

        public Evaluation Run(Dataset data, int batchSize, IReadOnlyList<Metric> extra)
        {
            if (model.Loss is null)
            {
                throw new InvalidOperationException("Call Compile before Evaluate: the model has no loss yet.");
            }

            DataFit.Check(model, data);
            var metrics = model.Metrics.Concat(extra).ToList();
            metrics.ForEach(metric => metric.Reset());
            var order = Enumerable.Range(0, data.Count).ToArray();
            var sum = 0.0;
            for (var first = 0; first < data.Count; first += batchSize)
            {
                var samples = order.AsSpan(first, Math.Min(batchSize, data.Count - first));
                var step = model.Execution.Evaluation(samples.Length, data.Targets);
                step.Submit(data, samples, 0, 0, 0);
                step.Wait(0);
                sum += (double)step.LossValue(0) * samples.Length;
                metrics.ForEach(metric => step.Show(metric, 0));
            }

            return new Evaluation(sum / data.Count, metrics);
        }
    }
}
