using System;
using System.Collections.Generic;

namespace Hebb.Agents
{
    /// <summary>A policy that learns from what its agents experience.</summary>
    public interface ITrainer : IPolicy
    {
        /// <summary>Decisions that were learned from or wait to be.</summary>
        long Steps { get; }

        /// <summary>Whether enough experience waits. Until <see cref="Update"/> is through, agents go on acting and nothing of it is recorded.</summary>
        bool IsUpdateDue { get; }

        /// <summary>Learns from the experience that waits, if it is enough.</summary>
        /// <param name="budget">
        /// No step of the optimizer is begun that is expected to end beyond this time, unless the call before could not begin one either, so that
        /// there is always progress; <see cref="TimeSpan.MaxValue"/> learns to the end.
        /// </param>
        /// <returns>Whether nothing is left to do.</returns>
        /// <exception cref="InvalidOperationException">The loss is no finite number any more. What was learned before this update is there again; the message says what to try.</exception>
        bool Update(TimeSpan budget);

        /// <summary>What the last update measured, or the state before the first.</summary>
        TrainerStatistics Statistics { get; }

        /// <summary>Writes all that it takes to go on learning later. May be called at any time between other calls.</summary>
        /// <exception cref="System.IO.IOException">The file cannot be written. Nothing was changed.</exception>
        void SaveCheckpoint(string path);

        /// <summary>Writes the policy as it is now to a model file, with what it sees and can do.</summary>
        /// <param name="path">Ends in <see cref="Assets.ModelAsset.Extension"/>.</param>
        /// <param name="provenance">Where it comes from; null to say nothing.</param>
        /// <exception cref="System.IO.IOException">The file cannot be written. Nothing was changed.</exception>
        void SaveModel(string path, IReadOnlyDictionary<string, string>? provenance = null);
    }
}
