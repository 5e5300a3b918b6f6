using System;
using System.IO;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Assets
{
    /// <summary>
    /// Saves a model while it trains: after every epoch with a new lowest monitored loss, so that the file always holds the best model so far, even
    /// when the run is killed.
    /// </summary>
    public sealed class Checkpoint : Callback
    {
        private readonly Model model;
        private readonly string path;
        private readonly Func<ModelMetadata> metadata;
        private readonly bool bestOnly;
        private double best = double.PositiveInfinity;

        /// <summary>Creates the callback.</summary>
        /// <param name="path">The file; it is replaced as a whole or not at all.</param>
        /// <param name="model">The model that is trained.</param>
        /// <param name="metadata">Labels and the like for the file; none if null.</param>
        /// <param name="bestOnly">False to save after every epoch.</param>
        public Checkpoint(string path, Model model, Func<ModelMetadata>? metadata = null, bool bestOnly = true)
        {
            this.path = path;
            this.model = model;
            this.metadata = metadata ?? (() => new ModelMetadata());
            this.bestOnly = bestOnly;
        }

        /// <summary>The epoch that the file holds, from 1; 0 before the first was saved.</summary>
        public int Epoch { get; private set; }

        /// <inheritdoc/>
        /// <exception cref="IOException">The file cannot be written. What was there before is unharmed.</exception>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            if (log.MonitoredLoss < best || !bestOnly)
            {
                ModelAsset.Save(path, model, metadata());
                best = Math.Min(best, log.MonitoredLoss);
                Epoch = log.Epoch;
            }
        }
    }
}
