using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Agents
{
    /// <summary>One step of the optimizer over one minibatch, compiled: both networks, the loss, the gradients with their limit, and Adam.</summary>
    internal sealed class PpoStep : IDisposable
    {
        private readonly ActorCritic networks;
        private readonly ActivationArena arena;
        private readonly Plan plan;
        private readonly OptimizerStep optimizer;
        private readonly GraphTensor observation;
        private readonly GraphTensor? penalty;
        private readonly GraphTensor? actions;
        private readonly IReadOnlyList<GraphTensor> choices;
        private readonly PpoTargets targets;
        private readonly PpoLoss loss;
        private readonly bool normalizesAdvantages;

        /// <summary>Compiles the step for minibatches of <see cref="PpoSettings.BatchSize"/>.</summary>
        public PpoStep(ActorCritic networks, PpoSettings settings)
        {
            this.networks = networks;
            Count = settings.BatchSize;
            normalizesAdvantages = settings.NormalizeAdvantages;
            var spec = networks.Spec.Actions;
            var graph = new Graph(training: true);
            observation = graph.Input("observation", new TensorShape(Count, networks.Spec.ObservationLength));
            penalty = spec.DiscreteChoices > 0 ? graph.Input("penalty", new TensorShape(Count, spec.DiscreteChoices)) : null;
            actions = spec.ContinuousActions > 0 ? graph.Input("actions", new TensorShape(Count, spec.ContinuousActions)) : null;
            choices = spec.BranchSizes.Select((_, index) => graph.Input(
                string.Format(CultureInfo.InvariantCulture, "choice_{0}", index), new TensorShape(Count), DataType.Int32)).ToList();
            targets = new PpoTargets(graph, Count);
            var distribution = new ActionDistribution(spec, networks.Actor.Call(new[] { observation })[0], penalty);
            var value = networks.Critic.Call(new[] { observation })[0].Reshape(new TensorShape(Count));
            loss = new PpoLoss(settings, distribution.LogProbability(choices, actions), distribution.Entropy(), value, targets);
            Adam = CreateOptimizer(settings);
            optimizer = Adam.Apply(graph, networks.Parameters, loss.Total);
            arena = new ActivationArena(networks.Values.Device);
            plan = new Plan(
                networks.Values.Device,
                graph,
                new[] { loss.Policy, loss.Value, loss.Entropy, loss.Total, loss.Divergence, loss.ClipFraction, optimizer.GradientNorm! },
                networks.Values,
                arena);
        }

        /// <summary>Decisions of a minibatch.</summary>
        public int Count { get; }

        /// <summary>The optimizer; its learning rate may be changed between steps.</summary>
        public Adam Adam { get; }

        /// <summary>Dispatches of a step.</summary>
        public int DispatchCount => plan.Dispatches.Count;

        /// <summary>Where a slot's observations go, (N, values), as the networks see them.</summary>
        public Span<float> Observations(int slot) => Floats(observation, slot);

        /// <summary>Where penalties go, (N, choices); empty without branches.</summary>
        public Span<float> Penalties(int slot) => penalty is null ? default : Floats(penalty, slot);

        /// <summary>Where the numbers of what was chosen go, (N).</summary>
        public Span<int> Choices(int branch, int slot) => MemoryMarshal.Cast<byte, int>(plan.Input(choices[branch], slot));

        /// <summary>Where continuous actions go, not limited, (N, actions); empty without.</summary>
        public Span<float> Actions(int slot) => actions is null ? default : Floats(actions, slot);

        /// <summary>Where the logarithms of the old probabilities go, (N).</summary>
        public Span<float> LogProbabilities(int slot) => Floats(targets.LogProbability, slot);

        /// <summary>Where the advantages go, (N); see <see cref="AdvantageNormalization"/>.</summary>
        public Span<float> Advantages(int slot) => Floats(targets.Advantage, slot);

        /// <summary>Where the old values go, (N).</summary>
        public Span<float> Values(int slot) => Floats(targets.Value, slot);

        /// <summary>Where the returns go, (N).</summary>
        public Span<float> Returns(int slot) => Floats(targets.Return, slot);

        /// <summary>Starts a step over the decisions at <paramref name="rows"/>, as many as <see cref="Count"/>.</summary>
        public void Start(RolloutBuffer experience, ReadOnlySpan<int> rows, int slot)
        {
            experience.Gather(rows, this, slot);
            if (normalizesAdvantages)
            {
                AdvantageNormalization.Apply(Advantages(slot));
            }

            optimizer.Prepare(plan, slot, networks.Values);
            plan.Submit(slot);
        }

        /// <summary>Waits for the slot's step.</summary>
        public PpoMeasures Wait(int slot)
        {
            plan.Wait(slot);
            return new PpoMeasures(
                Number(loss.Policy), Number(loss.Value), Number(loss.Entropy), Number(loss.Total), Number(loss.Divergence), Number(loss.ClipFraction), Number(optimizer.GradientNorm!));

            float Number(GraphTensor tensor) => plan.Output(tensor, slot)[0];
        }

        /// <summary>Adam with the limit of the gradients' norm, as the settings want it.</summary>
        public static Adam CreateOptimizer(PpoSettings settings) =>
            new Adam(settings.LearningRate, epsilon: settings.AdamEpsilon) { ClipNorm = settings.GradientLimit };

        /// <inheritdoc/>
        public void Dispose()
        {
            plan.Dispose();
            arena.Dispose();
        }

        private Span<float> Floats(GraphTensor input, int slot) => MemoryMarshal.Cast<byte, float>(plan.Input(input, slot));
    }
}
