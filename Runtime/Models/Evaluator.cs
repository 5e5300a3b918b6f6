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
            var loader = new DataLoader(data, batchSize, new SequentialSampler(), 0);
            var sum = 0.0;
            for (var batch = 0; batch < loader.BatchCount; batch++)
            {
                var step = model.Execution.Evaluation(loader.Samples(batch).Length, data.Targets);
                step.Fill(loader, batch, 0);
                step.Submit(0, 0, 0);
                step.Wait(0);
                sum += (double)step.LossValue(0) * step.BatchSize;
                metrics.ForEach(metric => step.Show(metric, 0));
            }

            return new Evaluation(sum / data.Count, metrics);
        }
    }
}
