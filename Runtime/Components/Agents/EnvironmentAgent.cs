using System;
using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Tensors;

namespace Hebb.Components
{
    /// <summary>An agent whose world is a task of numbers; the scene only shows it. Behavior Parameters have to announce what the task does.</summary>
    /// <typeparam name="TEnvironment">The task.</typeparam>
    public abstract class EnvironmentAgent<TEnvironment> : Agent
        where TEnvironment : class, IEnvironment
    {
        private TEnvironment? environment;
        private SeededRandom? random;
        private float[] observation = Array.Empty<float>();
        private bool[] mask = Array.Empty<bool>();

        /// <summary>The task, from the first episode on.</summary>
        protected TEnvironment World => environment ?? throw new InvalidOperationException("The agent's world begins with its first step.");

        /// <inheritdoc/>
        public override void Initialize()
        {
            environment = CreateWorld();
            random = new SeededRandom(Academy.Instance.Seed, (uint)Index);
            observation = new float[environment.Spec.ObservationLength];
            mask = new bool[environment.Spec.Actions.DiscreteChoices];
            if (MaxStep == 0)
            {
                MaxStep = environment.MaxSteps;
            }
        }

        /// <inheritdoc/>
        public override void OnEpisodeBegin()
        {
            World.Reset(random!);
            Show();
        }

        /// <inheritdoc/>
        public override void CollectObservations(VectorSensor sensor)
        {
            World.Observe(observation);
            sensor.AddObservation(observation.AsSpan());
        }

        /// <inheritdoc/>
        public override void WriteDiscreteActionMask(IDiscreteActionMask actionMask)
        {
            World.WriteMask(mask);
            var choice = 0;
            for (var branch = 0; branch < World.Spec.Actions.BranchSizes.Count; branch++)
            {
                for (var index = 0; index < World.Spec.Actions.BranchSizes[branch]; index++)
                {
                    actionMask.SetActionEnabled(branch, index, mask[choice++]);
                }
            }
        }

        /// <inheritdoc/>
        public override void OnActionReceived(ActionBuffers actions)
        {
            var step = World.Step(actions);
            AddReward((float)step.Reward);
            Show();
            if (step.IsTerminated)
            {
                EndEpisode();
            }
        }

        /// <summary>Makes the task.</summary>
        protected abstract TEnvironment CreateWorld();

        /// <summary>Brings the scene into the state of <see cref="World"/>.</summary>
        protected virtual void Show()
        {
        }
    }
}
