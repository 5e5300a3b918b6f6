using System.Collections.Generic;
using System.Linq;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>How a model does on a data set.</summary>
    public sealed class Evaluation
    {
        internal Evaluation(double loss, IReadOnlyList<Metric> metrics)
        {
            Loss = loss;
            Metrics = metrics.ToDictionary(metric => metric.Label, metric => metric.Result);
        }

        /// <summary>The mean loss over all samples.</summary>
        public double Loss { get; }

        /// <summary>The metrics by name.</summary>
        public IReadOnlyDictionary<string, double> Metrics { get; }

        /// <summary>Loss and the first metric: <c>var (loss, accuracy) = model.Evaluate(x, y)</c>; NaN when there is no metric.</summary>
        public void Deconstruct(out double loss, out double metric)
        {
            loss = Loss;
            metric = Metrics.Count > 0 ? Metrics.Values.First() : double.NaN;
        }
    }
}
