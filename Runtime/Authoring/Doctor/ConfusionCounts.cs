using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Doctor
{
    /// <summary>How often each true class (row) was taken for each class (column).</summary>
    internal sealed class ConfusionCounts
    {
        private readonly long[][] counts;

        private ConfusionCounts(long[][] counts)
        {
            this.counts = counts;
        }

        public int Classes => counts.Length;

        public long Total => counts.Sum(row => row.Sum());

        /// <summary>Wraps a table; null when it is not square or counts nothing.</summary>
        public static ConfusionCounts? From(long[][] counts) =>
            counts.Length > 1 && counts.All(row => row.Length == counts.Length) && counts.Any(row => row.Any(count => count > 0)) ? new ConfusionCounts(counts) : null;

        public long Support(int label) => counts[label].Sum();

        public long Answers(int label) => counts.Sum(row => row[label]);

        /// <summary>The share of the samples of some classes that were recognised; null when there is no such sample.</summary>
        public double? Recall(IReadOnlyCollection<int> labels)
        {
            var support = labels.Sum(Support);
            return support == 0 ? null : (double)labels.Sum(label => counts[label][label]) / support;
        }
    }
}
