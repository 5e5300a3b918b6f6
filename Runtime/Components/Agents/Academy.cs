using System;
using System.Collections.Generic;
using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>
    /// Runs all agents of the game, in step with the physics: every agent sees, every policy decides for all of its agents in one pass,
    /// every agent acts. It comes by itself with the first agent and stays when the scene changes. It takes its step after the fixed
    /// updates of other components, so that what they ask for is heard in the same step.
    /// </summary>
    [AddComponentMenu("")]
    [DefaultExecutionOrder(Order)]
    [DisallowMultipleComponent]
    public sealed class Academy : MonoBehaviour
    {
        private const int Order = 1000;

        private readonly List<Agent> newcomers = new List<Agent>();
        private readonly List<Agent?> agents = new List<Agent?>();
        private readonly List<Behavior> behaviors = new List<Behavior>();
        private readonly CheckpointFolder checkpoints = new CheckpointFolder();
        private readonly LearningClock clock = new LearningClock();
        private int entered;
        private bool hasGaps;

        /// <summary>The only one in the game, searched for; made when there is none.</summary>
        public static Academy Instance
        {
            get
            {
                var academy = FindAnyObjectByType<Academy>();
                return academy != null ? academy : Create();
            }
        }

        /// <summary>Steps since the game started.</summary>
        public long StepCount { get; private set; }

        /// <summary>Whether every fixed step of the game is a step of the agents; otherwise <see cref="EnvironmentStep"/> is to be called.</summary>
        public bool AutomaticSteppingEnabled { get; set; } = true;

        /// <summary>A number that everything random is to be drawn from, together with <see cref="Agent.Index"/>.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>Makes the trainers of all behaviors whose type is Default or Learn, before their own settings do. Set it before the agents start.</summary>
        public ITrainerFactory? Trainers { get; set; }

        /// <summary>
        /// A folder that keeps what behaviors learn from one game to the next: a behavior that begins to learn goes on where
        /// <see cref="SaveCheckpoints"/> left it, with the networks, the optimizer and the experience of then. Where its settings, observations
        /// or actions are others by now it learns anew, and the console says why. Null keeps nothing. Set it before the agents start.
        /// </summary>
        public string? CheckpointFolder
        {
            get => checkpoints.Path;
            set => checkpoints.Path = value;
        }

        /// <summary>
        /// Time that may be spent on learning in one frame; <see cref="TimeSpan.MaxValue"/> learns at once to the end, which shows in
        /// the frame but makes a run repeatable. See <see cref="LearningBudget"/>.
        /// </summary>
        public TimeSpan LearningTimePerFrame
        {
            get => clock.TimePerFrame;
            set => clock.TimePerFrame = value;
        }

        /// <summary>What keeps agents from taking part.</summary>
        internal AgentProblems Problems { get; } = new AgentProblems();

        /// <summary>The behaviors that have agents.</summary>
        public IReadOnlyList<Behavior> Behaviors => behaviors;

        /// <summary>Lets all agents take a step. An exception in an agent's code is logged and stops no other agent.</summary>
        public void EnvironmentStep()
        {
            AdmitNewcomers();
            StepCount++;
            for (var index = 0; index < agents.Count; index++)
            {
                try
                {
                    agents[index]?.BeginStep();
                }
                catch (Exception exception)
                {
                    Debug.LogException(exception, agents[index]);
                }
            }

            Problems.Tell();
            for (var index = 0; index < behaviors.Count; index++)
            {
                behaviors[index].Decide();
            }

            for (var index = 0; index < agents.Count; index++)
            {
                try
                {
                    agents[index]?.FinishStep();
                }
                catch (Exception exception)
                {
                    Debug.LogException(exception, agents[index]);
                }
            }

            Learn();
        }

        /// <summary>Writes what every behavior learned so far to <see cref="CheckpointFolder"/>; nothing where there is none. Call it between steps.</summary>
        /// <exception cref="System.IO.IOException">A file cannot be written.</exception>
        public void SaveCheckpoints()
        {
            foreach (var behavior in behaviors)
            {
                if (behavior.Trainer is { } trainer)
                {
                    checkpoints.Save(behavior.Name, trainer);
                }
            }
        }

        /// <summary>Where a behavior's policy comes from, by what Behavior Parameters ask for.</summary>
        /// <exception cref="ArgumentException">They ask for a trainer or a model that is not there.</exception>
        internal PolicySource SourceFor(BehaviorParameters parameters) => PolicySource.Of(parameters, Trainers, Seed, checkpoints);

        /// <summary>The agents of a name; made for the first.</summary>
        /// <exception cref="ArgumentException">Agents of that name see or do something else.</exception>
        internal Behavior BehaviorFor(string name, BehaviorSpec spec)
        {
            ForgetEmptyBehaviors();
            var known = behaviors.Find(behavior => behavior.Name == name);
            if (known is null)
            {
                known = new Behavior(name, spec);
                behaviors.Add(known);
            }
            else if (!Describe(known.Spec).Equals(Describe(spec), StringComparison.Ordinal))
            {
                throw new ArgumentException($"Other agents of the behavior '{name}' have {Describe(known.Spec)}, but this one has {Describe(spec)}. Make them alike, or give it another behavior name.");
            }

            return known;
        }

        /// <summary>An agent will take part from the next step on.</summary>
        internal void Admit(Agent agent) => newcomers.Add(agent);

        /// <summary>An agent takes part no more; it has left its policy.</summary>
        internal void Dismiss(Agent agent)
        {
            ForgetEmptyBehaviors();
            if (newcomers.Remove(agent))
            {
                return;
            }

            var index = agents.IndexOf(agent);
            if (index >= 0)
            {
                agents[index] = null;
                hasGaps = true;
            }
        }

        private void FixedUpdate()
        {
            if (AutomaticSteppingEnabled)
            {
                EnvironmentStep();
            }
        }

        private void Update() => Learn();

        private static Academy Create()
        {
            var holder = new GameObject(nameof(Academy)) { hideFlags = HideFlags.HideInHierarchy | HideFlags.DontSave };
            DontDestroyOnLoad(holder);
            return holder.AddComponent<Academy>();
        }

        private void ForgetEmptyBehaviors() => behaviors.RemoveAll(behavior => behavior.IsEmpty);

        private static string Describe(BehaviorSpec spec) => $"the observations {string.Join(", ", spec.Observations)} and the actions {spec.Actions}";

        /// <summary>Learns for what is left of this frame's time.</summary>
        private void Learn()
        {
            for (var index = 0; index < behaviors.Count; index++)
            {
                if (behaviors[index].Trainer is { } trainer && !behaviors[index].HasFailed)
                {
                    Learn(behaviors[index], trainer);
                }
            }
        }

        /// <summary>A trainer that fails learns no more; its agents go on acting by what it had learned.</summary>
        private void Learn(Behavior behavior, ITrainer trainer)
        {
            try
            {
                clock.Update(trainer);
            }
            catch (Exception failure)
            {
                behavior.HasFailed = true;
                Debug.LogError($"The behavior '{behavior.Name}' learns no more, and its agents act by what it had learned before: {failure.Message}", this);
            }
        }

        private void AdmitNewcomers()
        {
            if (hasGaps)
            {
                agents.RemoveAll(agent => agent is null);
                hasGaps = false;
            }

            for (var index = 0; index < newcomers.Count; index++)
            {
                var agent = newcomers[index];
                agents.Add(agent);
                try
                {
                    agent.Enter(entered++);
                }
                catch (Exception exception)
                {
                    Debug.LogException(exception, agent);
                }
            }

            newcomers.Clear();
        }
    }
}
