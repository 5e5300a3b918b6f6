using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Gives a sense to the agent on the same object or on a parent.</summary>
    public abstract class SensorComponent : MonoBehaviour
    {
        [Header("Sensor")]
        [SerializeField, Tooltip("Unique among the sensors of the agent; what was learned is found again by it.")]
        private string sensorName = string.Empty;

        [SerializeField, Range(1, 50), Tooltip("How many observations are shown at once, the newest last.")]
        private int observationStacks = 1;

        /// <summary>Unique among the sensors of the agent; the kind of sensor unless given.</summary>
        public string SensorName
        {
            get => string.IsNullOrEmpty(sensorName) ? DefaultName : sensorName;
            set => sensorName = value;
        }

        /// <summary>How many observations are shown at once, at least 1. Read when the agent starts.</summary>
        public int ObservationStacks
        {
            get => observationStacks;
            set => observationStacks = Mathf.Max(1, value);
        }

        /// <summary>The name of a sensor that was given none.</summary>
        protected abstract string DefaultName { get; }

        /// <summary>Makes the sensor of one agent, stacked as asked for. A sensor that can be disposed is disposed when its agent leaves.</summary>
        /// <exception cref="System.ArgumentException">The settings make no sensor; the message says why.</exception>
        public ISensor CreateStackedSensor() => observationStacks > 1 ? new StackingSensor(CreateSensor(), observationStacks) : CreateSensor();

        /// <summary>Makes the sensor of one agent.</summary>
        /// <exception cref="System.ArgumentException">The settings make no sensor; the message says why.</exception>
        protected abstract ISensor CreateSensor();
    }
}
