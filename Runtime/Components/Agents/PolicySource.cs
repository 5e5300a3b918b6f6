using System;
using Hebb.Agents;

namespace Hebb.Components
{
    /// <summary>Where an agent's policy comes from. Agents whose sources are equal share one.</summary>
    internal abstract class PolicySource : IEquatable<PolicySource>
    {
        /// <summary>The source that Behavior Parameters ask for; where nothing may learn, what was learned before, or the rules.</summary>
        /// <param name="parameters">What is asked for.</param>
        /// <param name="trainers">Makes the trainers; null leaves that to the settings beside the parameters.</param>
        /// <param name="seed">What the random numbers of a trainer start from.</param>
        /// <param name="checkpoints">What a trainer goes on from.</param>
        /// <exception cref="ArgumentException">They ask for a trainer or a model that is not there.</exception>
        public static PolicySource Of(BehaviorParameters parameters, ITrainerFactory? trainers, ulong seed, CheckpointFolder checkpoints)
        {
            var factory = Learning.IsAllowed ? trainers ?? SettingsOf(parameters) : null;
            var model = parameters.Model != null ? parameters.Model : null;
            return parameters.BehaviorType switch
            {
                BehaviorType.HeuristicOnly => HeuristicSource.Only,
                BehaviorType.Learn when Learning.IsAllowed => factory is { } ? new TrainerSource(factory, seed, checkpoints) : throw new ArgumentException(
                    "The behavior type is Learn, but nothing says how. Add trainer settings, such as the component Hebb/PPO Trainer Settings."),
                BehaviorType.InferenceOnly => model is { } ? Inference(model) : throw new ArgumentException(
                    "The behavior type is Inference Only, but there is no model. Give Behavior Parameters a model."),
                _ => factory is { } ? new TrainerSource(factory, seed, checkpoints) : model is { } ? Inference(model) : HeuristicSource.Only,
            };

            PolicySource Inference(TrainedModel chosen) => new ModelSource(chosen, parameters.DeterministicInference);
        }

        /// <summary>Makes the policy.</summary>
        /// <exception cref="ArgumentException">The source does not fit the spec.</exception>
        public abstract IPolicy Create(string behavior, BehaviorSpec spec);

        /// <summary>Finds out whether <see cref="Create"/> would succeed, as far as that can be known without beginning to learn.</summary>
        /// <inheritdoc cref="Create"/>
        public virtual void Check(string behavior, BehaviorSpec spec)
        {
        }

        /// <summary>Gives back what <see cref="Create"/> took, after the policy was disposed.</summary>
        public virtual void Release()
        {
        }

        /// <inheritdoc/>
        public abstract bool Equals(PolicySource? other);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as PolicySource);

        /// <inheritdoc/>
        public abstract override int GetHashCode();

        private static ITrainerFactory? SettingsOf(BehaviorParameters parameters)
        {
            if (parameters.Trainer != null)
            {
                return parameters.Trainer;
            }

            return parameters.TryGetComponent<TrainerSettings>(out var settings) && settings.enabled ? settings : null;
        }
    }
}
