using System;
using System.Collections.Generic;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>What an agent sees with, and what it brings the seen into a slot with.</summary>
    internal sealed class AgentBody
    {
        private readonly Agent agent;
        private readonly VectorSensor? vector;
        private readonly ISensor[] sensors;

        /// <param name="agent">Adds its observations to <paramref name="vector"/>.</param>
        /// <param name="vector">Null for an agent that sees by other sensors only.</param>
        /// <param name="sensors">All sensors in the order of the spec; <paramref name="vector"/>, stacked or not, is one of them.</param>
        /// <param name="actions">What the agent can do.</param>
        /// <exception cref="ArgumentException">Two sensors have one name, or there is none.</exception>
        public AgentBody(Agent agent, VectorSensor? vector, IReadOnlyList<ISensor> sensors, ActionSpec actions)
        {
            this.agent = agent;
            this.vector = vector;
            this.sensors = new ISensor[sensors.Count];
            var specs = new ObservationSpec[sensors.Count];
            for (var index = 0; index < specs.Length; index++)
            {
                this.sensors[index] = sensors[index];
                specs[index] = sensors[index].Spec;
            }

            Spec = new BehaviorSpec(specs, actions);
        }

        /// <summary>What the agent sees and can do.</summary>
        public BehaviorSpec Spec { get; }

        /// <summary>How many numbers the agent added to its vector sensor beyond or below what was announced, the last time.</summary>
        public int Surplus => vector?.Surplus ?? 0;

        /// <summary>Writes what is seen now.</summary>
        public void Observe(Span<float> observation)
        {
            if (vector is { })
            {
                vector.Clear();
                agent.CollectObservations(vector);
            }

            var start = 0;
            foreach (var sensor in sensors)
            {
                var length = sensor.Spec.Length;
                sensor.Write(observation.Slice(start, length));
                start += length;
            }
        }

        /// <summary>Forgets what was kept over time.</summary>
        public void Reset()
        {
            foreach (var sensor in sensors)
            {
                sensor.Reset();
            }
        }

        /// <summary>Gives back what sensors hold.</summary>
        public void Dispose()
        {
            foreach (var sensor in sensors)
            {
                (sensor as IDisposable)?.Dispose();
            }
        }
    }
}
