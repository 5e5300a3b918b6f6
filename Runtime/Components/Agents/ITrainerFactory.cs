using Hebb.Agents;
using Hebb.Devices;

namespace Hebb.Components
{
    /// <summary>Makes trainers for behaviors.</summary>
    public interface ITrainerFactory
    {
        /// <summary>Makes a trainer; the academy disposes it when the last agent of the behavior has left.</summary>
        /// <param name="behavior">The behavior's name.</param>
        /// <param name="spec">What its agents see and can do.</param>
        /// <param name="device">Where it may compute; it is not to be disposed.</param>
        /// <param name="seed">Seeds everything random.</param>
        /// <exception cref="System.ArgumentException">The settings make no trainer; the message says why.</exception>
        ITrainer Create(string behavior, BehaviorSpec spec, Device device, ulong seed);

        /// <summary>Makes a trainer that goes on from a checkpoint in another game; episodes that ran then are cut off.</summary>
        /// <param name="checkpoint">What <see cref="ITrainer.SaveCheckpoint"/> wrote.</param>
        /// <param name="behavior">The behavior's name.</param>
        /// <param name="spec">What its agents see and can do.</param>
        /// <param name="device">Where it may compute; it is not to be disposed.</param>
        /// <param name="seed">What <see cref="Create"/> would seed everything random with.</param>
        /// <exception cref="System.ArgumentException">The settings make no trainer; the message says why.</exception>
        /// <exception cref="System.IO.InvalidDataException">It is no checkpoint, damaged, or of another behavior or other settings.</exception>
        /// <exception cref="System.IO.IOException">It cannot be read.</exception>
        ITrainer Resume(string checkpoint, string behavior, BehaviorSpec spec, Device device, ulong seed);
    }
}
