using System;
using System.Collections.Generic;
using System.IO;
using Hebb.Agents;
using Hebb.Devices;

namespace Hebb.Components
{
    /// <summary>Finds out, without a game, what an agent sees and can do, and collects all that stands against it.</summary>
    internal sealed class AgentInspection
    {
        private readonly Agent agent;
        private readonly BehaviorParameters parameters;
        private readonly List<string> problems = new List<string>();

        /// <param name="agent">The agent.</param>
        /// <param name="isIdle">Whether nothing asks for its decisions.</param>
        public AgentInspection(Agent agent, bool isIdle)
        {
            this.agent = agent;
            parameters = agent.GetComponent<BehaviorParameters>();
            CheckParameters();
            var actions = CheckActions();
            var sensors = CheckSensors(out var vector);
            if (isIdle)
            {
                problems.Add("Nothing asks for decisions, so the agent stays idle. Add the component Hebb/Decision Requester, or call RequestDecision.");
            }

            Body = actions is { } ? MakeBody(vector, sensors, actions) : null;
        }

        /// <summary>What the agent sees with; null when it cannot take part.</summary>
        public AgentBody? Body { get; }

        /// <summary>All that stands against it, a sentence or two each; empty when nothing does.</summary>
        public IReadOnlyList<string> Problems => problems;

        /// <summary>What would be told of an agent if the game started now.</summary>
        public static IReadOnlyList<string> FindProblems(Agent agent)
        {
            var isAsked = agent.TryGetComponent<DecisionRequester>(out var requester) && requester.enabled;
            var inspection = new AgentInspection(agent, isIdle: !isAsked);
            if (inspection.Body is { } body)
            {
                inspection.CheckPolicy(body.Spec);
                body.Dispose();
            }

            return inspection.Problems;
        }

        private void CheckPolicy(BehaviorSpec spec)
        {
            try
            {
                PolicySource.Of(parameters, trainers: null, seed: 0, new CheckpointFolder()).Check(parameters.BehaviorName, spec);
            }
            catch (Exception refusal) when (refusal is ArgumentException || refusal is InvalidDataException || refusal is DeviceException)
            {
                problems.Add(refusal.Message);
            }
        }

        private void CheckParameters()
        {
            if (string.IsNullOrWhiteSpace(parameters.BehaviorName))
            {
                problems.Add("Behavior Parameters have no behavior name. Give one; agents of one name share one policy.");
            }
        }

        private ActionSpec? CheckActions()
        {
            var found = problems.Count;
            var branches = new int[parameters.DiscreteBranches.Count];
            for (var branch = 0; branch < branches.Length; branch++)
            {
                branches[branch] = parameters.DiscreteBranches[branch];
                if (branches[branch] < 1)
                {
                    problems.Add($"Branch {branch} of the discrete actions has {branches[branch]} choices, but a branch needs at least 1. Remove the branch or give it choices.");
                }
            }

            if (parameters.ContinuousActions < 0)
            {
                problems.Add($"Behavior Parameters ask for {parameters.ContinuousActions} continuous actions. Give 0 or more.");
            }
            else if (parameters.ContinuousActions == 0 && branches.Length == 0)
            {
                problems.Add("Behavior Parameters give the agent nothing to do. Add continuous actions or discrete branches.");
            }

            return problems.Count == found ? new ActionSpec(parameters.ContinuousActions, branches) : null;
        }

        private List<ISensor> CheckSensors(out VectorSensor? vector)
        {
            var sensors = new List<ISensor>();
            vector = null;
            if (parameters.VectorObservationSize < 0 || parameters.StackedVectorObservations < 1)
            {
                problems.Add($"Behavior Parameters ask for {parameters.StackedVectorObservations} stacked observations of {parameters.VectorObservationSize} numbers. Give a size of 0 or more and at least 1 observation.");
            }
            else if (parameters.VectorObservationSize > 0 && string.IsNullOrWhiteSpace(parameters.VectorObservationName))
            {
                problems.Add("Behavior Parameters have no vector observation name. Give one; what was learned is found again by it.");
            }
            else if (parameters.VectorObservationSize > 0)
            {
                vector = new VectorSensor(parameters.VectorObservationSize, parameters.VectorObservationName);
                sensors.Add(parameters.StackedVectorObservations > 1 ? new StackingSensor(vector, parameters.StackedVectorObservations) : (ISensor)vector);
            }

            foreach (var component in parameters.UseChildSensors ? agent.GetComponentsInChildren<SensorComponent>() : agent.GetComponents<SensorComponent>())
            {
                try
                {
                    sensors.Add(component.CreateStackedSensor());
                }
                catch (ArgumentException refusal)
                {
                    problems.Add(refusal.Message);
                }
            }

            return sensors;
        }

        private AgentBody? MakeBody(VectorSensor? vector, List<ISensor> sensors, ActionSpec actions)
        {
            try
            {
                return new AgentBody(agent, vector, sensors, actions);
            }
            catch (ArgumentException refusal)
            {
                sensors.ForEach(sensor => (sensor as IDisposable)?.Dispose());
                problems.Add(sensors.Count > 0 ? refusal.Message : "The agent sees nothing. Give Behavior Parameters a vector observation size, or add a sensor.");
                return null;
            }
        }
    }
}
