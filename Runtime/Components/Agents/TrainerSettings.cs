using Hebb.Agents;
using Hebb.Devices;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>How a behavior learns. It lies on the agent, or on any object that Behavior Parameters name.</summary>
    [DisallowMultipleComponent]
    public abstract class TrainerSettings : MonoBehaviour, ITrainerFactory
    {
        /// <inheritdoc/>
        public abstract ITrainer Create(string behavior, BehaviorSpec spec, Device device, ulong seed);

        /// <inheritdoc/>
        public abstract ITrainer Resume(string checkpoint, string behavior, BehaviorSpec spec, Device device, ulong seed);
    }
}
