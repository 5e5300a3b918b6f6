using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Agents
{
    /// <summary>What all agents of one behavior share: what they see and what they can do. One network serves them all.</summary>
    public sealed class BehaviorSpec
    {
        /// <summary>Describes a behavior.</summary>
        /// <param name="observations">At least one sensor; every name once.</param>
        /// <param name="actions">What a decision holds.</param>
        /// <exception cref="ArgumentException">There is no sensor, or two have one name.</exception>
        public BehaviorSpec(IReadOnlyList<ObservationSpec> observations, ActionSpec actions)
        {
            if (observations.Count == 0)
            {
                throw new ArgumentException("An agent needs at least one sensor.", nameof(observations));
            }

            var twice = observations.GroupBy(sensor => sensor.Name).FirstOrDefault(group => group.Count() > 1);
            if (twice is { })
            {
                throw new ArgumentException($"Two sensors are named '{twice.Key}'. Give each its own name.", nameof(observations));
            }

            Observations = observations.ToArray();
            Actions = actions;
            ObservationLength = observations.Sum(sensor => sensor.Length);
        }

        /// <summary>The sensors, in the order in which their values lie in an observation.</summary>
        public IReadOnlyList<ObservationSpec> Observations { get; }

        /// <summary>What a decision holds.</summary>
        public ActionSpec Actions { get; }

        /// <summary>Values of all sensors together.</summary>
        public int ObservationLength { get; }
    }
}
