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

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            count = stream.Value(count);
            policy = stream.Value(policy);
            value = stream.Value(value);
            entropy = stream.Value(entropy);
            divergence = stream.Value(divergence);
            clipFraction = stream.Value(clipFraction);
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
