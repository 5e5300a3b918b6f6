using System.Collections.Generic;
using Hebb.Training;

namespace Hebb.Models
{
    /// <summary>What a training run did.</summary>
    public sealed class History
    {
        internal History(IReadOnlyList<EpochLog> epochs, long steps, string? stopReason, bool cancelled)
        {
            Epochs = epochs;
            Steps = steps;
            StopReason = stopReason;
            IsCancelled = cancelled;
        }

        /// <summary>One entry per epoch that was finished.</summary>
        public IReadOnlyList<EpochLog> Epochs { get; }

        /// <summary>Steps taken.</summary>
        public long Steps { get; }

        /// <summary>Why training ended before all epochs were done, in plain words; null if it did not.</summary>
        public string? StopReason { get; }

        /// <summary>True when the cancellation token ended training.</summary>
        public bool IsCancelled { get; }
    }
}
