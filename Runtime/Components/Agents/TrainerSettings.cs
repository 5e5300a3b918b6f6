using Hebb.Agents;
using Hebb.Devices;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>How a behavior learns, as an asset.</summary>
    public abstract class TrainerSettings : ScriptableObject, ITrainerFactory
    {
        /// <inheritdoc/>
        public abstract ITrainer Create(string behavior, BehaviorSpec spec, Device device, ulong seed);
    }
}
