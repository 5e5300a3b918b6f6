using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Agents
{
    /// <summary>
    /// Two networks over the same observations: the actor answers with an <see cref="ActionDistribution"/>, the critic with a value. Weights start
    /// orthogonal with gains of sqrt(2) inside, 0.01 at the actor's end and 1 at the critic's, biases at 0 (Andrychowicz et al. 2021).
    /// </summary>
    internal sealed class ActorCritic : IDisposable
    {
        private const ulong CriticSeed = 0x6372697469630000;
        private const string ActorName = "actor";
        private const string CriticName = "critic";
        private const float ActorGain = 0.01f;
        private const float CriticGain = 1f;
        private const float HiddenGain = 1.41421356f;

        /// <summary>Creates the networks with their first weights.</summary>
        public ActorCritic(BehaviorSpec spec, PpoSettings settings, Device device)
        {
            Spec = spec;
            Actor = CreateActor(spec, settings, device);
            var observation = new Input(spec.ObservationLength);
            var value = Trunk(CriticName, spec, settings, observation).To(new Dense(1, weightInitializer: new Orthogonal(CriticGain), name: CriticName + "_value"));
            Critic = Built(new FunctionalModel(observation, value, device), unchecked(settings.Seed + CriticSeed));
            Parameters = Actor.Parameters.Concat(Critic.Parameters).ToList();
            Values = new ParameterSet(device, Parameters, Array.Empty<StateVariable>());
        }

        /// <summary>What the networks are for.</summary>
        public BehaviorSpec Spec { get; }

        /// <summary>Observations to answers.</summary>
        public Model Actor { get; }

        /// <summary>Observations to a value.</summary>
        public Model Critic { get; }

        /// <summary>The actor's, then the critic's.</summary>
        public IReadOnlyList<Parameter> Parameters { get; }

        /// <summary>The values of all parameters.</summary>
        public ParameterSet Values { get; }

        /// <summary>An actor of its own with first weights.</summary>
        /// <param name="spec">What the agents see and can do.</param>
        /// <param name="settings">Sizes and seed.</param>
        /// <param name="device">Where it will live; null for the device that the catalog chooses.</param>
        /// <param name="first">A layer in front; null for none.</param>
        public static Model CreateActor(BehaviorSpec spec, PpoSettings settings, Device? device, Layer? first = null)
        {
            var observation = new Input(spec.ObservationLength);
            var head = spec.Actions.DiscreteChoices + spec.Actions.ContinuousActions;
            var answer = Trunk(ActorName, spec, settings, first is null ? observation : observation.To(first))
                .To(new Dense(head, weightInitializer: new Orthogonal(ActorGain), name: ActorName + "_answer"));
            if (spec.Actions.ContinuousActions > 0)
            {
                answer = answer.To(new AppendVector(spec.Actions.ContinuousActions, name: ActorName + "_deviation"));
            }

            return Built(new FunctionalModel(observation, answer, device), settings.Seed);
        }

        /// <summary>A compiled decision for a number of agents at once.</summary>
        public ActingStep Act(int count, ActivationArena arena) => new ActingStep(
            Spec, count, observation => Actor.Call(new[] { observation })[0], observation => Critic.Call(new[] { observation })[0], Values, arena);

        /// <summary>Keeps weights, moments and numbers of steps in a checkpoint, or takes them from there.</summary>
        public void Exchange(CheckpointStream stream)
        {
            var now = Values.TakeSnapshot();
            var values = stream.Bytes(now.Values);
            var states = stream.Bytes(now.States);
            var moments = Exchange(stream, now.Moments, stream.Bytes, Array.Empty<byte>());
            var steps = Exchange(stream, now.Steps, stream.Value, 0L);
            if (!stream.IsReading)
            {
                return;
            }

            if (values.Length != now.Values.Length || states.Length != now.States.Length || moments.Values.Any(moment => moment.Length != now.Values.Length))
            {
                throw new FormatException($"It holds {values.Length} bytes of weights, but the networks have {now.Values.Length}.");
            }

            Values.Restore(new ParameterSnapshot(values, states, moments, steps));
        }

        /// <inheritdoc/>
        public void Dispose() => Values.Dispose();

        private static Dictionary<string, T> Exchange<T>(CheckpointStream stream, IReadOnlyDictionary<string, T> now, Func<T, T> exchange, T nothing)
        {
            var names = now.Keys.OrderBy(name => name, StringComparer.Ordinal).ToList();
            var count = stream.Count(names.Count, short.MaxValue);
            var result = new Dictionary<string, T>();
            for (var index = 0; index < count; index++)
            {
                var name = stream.Text(stream.IsReading ? string.Empty : names[index]);
                result[name] = exchange(stream.IsReading ? nothing : now[name]);
            }

            return result;
        }

        private static LayerOutput Trunk(string name, BehaviorSpec spec, PpoSettings settings, LayerOutput observation)
        {
            var x = ObservationEncoder.Encode(name, spec, observation);
            for (var layer = 1; layer <= settings.HiddenLayers; layer++)
            {
                x = x.To(new Dense(
                    settings.HiddenUnits,
                    settings.Activation,
                    weightInitializer: new Orthogonal(HiddenGain),
                    name: string.Format(CultureInfo.InvariantCulture, "{0}_hidden_{1}", name, layer)));
            }

            return x;
        }

        private static Model Built(FunctionalModel model, ulong seed)
        {
            model.Seed = seed;
            model.Build(model.Inputs[0].Shape);
            return model;
        }
    }
}
