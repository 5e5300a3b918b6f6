namespace Hebb.Agents
{
    /// <summary>What the last update of an actor and a critic measured, each a mean over its steps unless it says otherwise.</summary>
    public sealed class TrainerStatistics
    {
        /// <summary>Updates so far.</summary>
        public long Updates { get; internal set; }

        /// <summary>The clipped surrogate, negated (Schulman et al. 2017, eq. 7).</summary>
        public float PolicyLoss { get; internal set; }

        /// <summary>Half the mean squared error of the value.</summary>
        public float ValueLoss { get; internal set; }

        /// <summary>How undecided the policy is, in nats; 0 always does the same.</summary>
        public float Entropy { get; internal set; }

        /// <summary>An estimate of the divergence from the policy that gathered the experience: the mean of r - 1 - log r.</summary>
        public float Divergence { get; internal set; }

        /// <summary>Share of the decisions whose ratio was clipped, 0 to 1.</summary>
        public float ClipFraction { get; internal set; }

        /// <summary>How much of the returns' variance the value explained before the update: 1 all, 0 none, negative worse than none.</summary>
        public float ExplainedVariance { get; internal set; }

        /// <summary>The rate of the last step.</summary>
        public float LearningRate { get; internal set; }

        /// <summary>Mean of the undiscounted returns of the last 100 episodes that ended; NaN before the first.</summary>
        public double MeanReturn { get; internal set; } = double.NaN;

        /// <summary>Episodes that ended.</summary>
        public long Episodes { get; internal set; }

        /// <summary>Keeps everything in a checkpoint, or takes it from there.</summary>
        internal void Exchange(CheckpointStream stream)
        {
            Updates = stream.Value(Updates);
            PolicyLoss = stream.Value(PolicyLoss);
            ValueLoss = stream.Value(ValueLoss);
            Entropy = stream.Value(Entropy);
            Divergence = stream.Value(Divergence);
            ClipFraction = stream.Value(ClipFraction);
            ExplainedVariance = stream.Value(ExplainedVariance);
            LearningRate = stream.Value(LearningRate);
            MeanReturn = stream.Value(MeanReturn);
            Episodes = stream.Value(Episodes);
        }
    }
}
