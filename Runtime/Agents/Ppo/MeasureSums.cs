namespace Hebb.Agents
{
    /// <summary>Sums what the steps of an update measured.</summary>
    internal struct MeasureSums
    {
        private int count;
        private double policy;
        private double value;
        private double entropy;
        private double divergence;
        private double clipFraction;

        /// <summary>Takes a step into account.</summary>
        public void Add(in PpoMeasures measures)
        {
            count++;
            policy += measures.Policy;
            value += measures.Value;
            entropy += measures.Entropy;
            divergence += measures.Divergence;
            clipFraction += measures.ClipFraction;
        }

        /// <summary>Puts the means where they are shown.</summary>
        public readonly void WriteMeans(TrainerStatistics statistics)
        {
            statistics.PolicyLoss = (float)(policy / count);
            statistics.ValueLoss = (float)(value / count);
            statistics.Entropy = (float)(entropy / count);
            statistics.Divergence = (float)(divergence / count);
            statistics.ClipFraction = (float)(clipFraction / count);
        }
    }
}
