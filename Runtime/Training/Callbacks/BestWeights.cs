using Hebb.Graphs;

namespace Hebb.Training
{
    /// <summary>Remembers the parameters of the epoch with the lowest monitored loss, and puts them back when training ends.</summary>
    public sealed class BestWeights : Callback
    {
        private ParameterSnapshot? snapshot;

        /// <summary>The epoch whose parameters are kept, from 1; 0 before the first epoch ended.</summary>
        public int Epoch { get; private set; }

        /// <summary>The monitored loss of that epoch.</summary>
        public double Loss { get; private set; } = double.PositiveInfinity;

        /// <inheritdoc/>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            if (log.MonitoredLoss < Loss)
            {
                (Epoch, Loss) = (log.Epoch, log.MonitoredLoss);
                snapshot = context.Parameters.TakeSnapshot();
            }
        }

        /// <inheritdoc/>
        public override void OnTrainEnd(TrainingContext context)
        {
            if (snapshot is { })
            {
                context.Parameters.Restore(snapshot);
            }
        }
    }
}
