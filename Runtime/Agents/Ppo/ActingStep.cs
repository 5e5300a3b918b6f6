using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Agents
{
    /// <summary>One decision of a policy for a number of agents at once, compiled.</summary>
    internal sealed class ActingStep : IDisposable
    {
        // Acting waits for its answer, so it never has more than one run under way.
        private const int Slot = 0;

        private readonly Plan plan;
        private readonly GraphTensor observation;
        private readonly GraphTensor? penalty;
        private readonly GraphTensor? noise;
        private readonly GraphTensor? actions;
        private readonly GraphTensor? actionsLogProbability;
        private readonly GraphTensor? value;
        private readonly IReadOnlyList<GraphTensor> branches;

        /// <summary>Compiles the step.</summary>
        /// <param name="spec">What the agents see and can do.</param>
        /// <param name="count">Agents per run.</param>
        /// <param name="actor">Adds the network that answers to observations, (N, <see cref="ActionDistribution.Answers"/>).</param>
        /// <param name="critic">Adds the network that values observations, (N, 1); null for none.</param>
        /// <param name="parameters">The networks' values.</param>
        /// <param name="arena">Working memory.</param>
        public ActingStep(
            BehaviorSpec spec, int count, Func<GraphTensor, GraphTensor> actor, Func<GraphTensor, GraphTensor>? critic, ParameterSet parameters, ActivationArena arena)
        {
            Count = count;
            var graph = new Graph();
            observation = graph.Input("observation", new TensorShape(count, spec.ObservationLength));
            penalty = spec.Actions.DiscreteChoices > 0 ? graph.Input("penalty", new TensorShape(count, spec.Actions.DiscreteChoices)) : null;
            var distribution = new ActionDistribution(spec.Actions, actor(observation), penalty);
            branches = distribution.LogProbabilities;
            var outputs = new List<GraphTensor>(branches);
            if (spec.Actions.ContinuousActions > 0)
            {
                noise = graph.Input("noise", new TensorShape(count, spec.Actions.ContinuousActions));
                actions = distribution.Sample(noise);
                actionsLogProbability = distribution.ContinuousLogProbability(actions);
                outputs.Add(actions);
                outputs.Add(actionsLogProbability);
            }

            if (critic is { })
            {
                value = critic(observation).Reshape(new TensorShape(count));
                outputs.Add(value);
            }

            plan = new Plan(parameters.Device, graph, outputs, parameters, arena);
        }

        /// <summary>Agents per run.</summary>
        public int Count { get; }

        /// <summary>Where observations go, (N, values).</summary>
        public Span<float> Observations => Floats(observation);

        /// <summary>Where penalties go, (N, choices); empty without branches.</summary>
        public Span<float> Penalties => penalty is null ? default : Floats(penalty);

        /// <summary>Where normally distributed numbers go, (N, continuous actions); empty without.</summary>
        public Span<float> Noise => noise is null ? default : Floats(noise);

        /// <summary>Logarithms of the probabilities of a branch's choices, (N, choices), after <see cref="Run"/>.</summary>
        public ReadOnlySpan<float> LogProbabilities(int branch) => plan.Output(branches[branch], Slot);

        /// <summary>Continuous actions, not limited, (N, actions), after <see cref="Run"/>; empty without.</summary>
        public ReadOnlySpan<float> Actions => actions is null ? default : plan.Output(actions, Slot);

        /// <summary>Logarithms of the continuous actions' density, (N), after <see cref="Run"/>; empty without.</summary>
        public ReadOnlySpan<float> ActionLogProbabilities => actionsLogProbability is null ? default : plan.Output(actionsLogProbability, Slot);

        /// <summary>What is expected of each observation, (N), after <see cref="Run"/>; empty without a critic.</summary>
        public ReadOnlySpan<float> Values => value is null ? default : plan.Output(value, Slot);

        /// <summary>Decides; returns when the results are there.</summary>
        public void Run()
        {
            plan.Submit(Slot);
            plan.Wait(Slot);
        }

        /// <inheritdoc/>
        public void Dispose() => plan.Dispose();

        private Span<float> Floats(GraphTensor input) => MemoryMarshal.Cast<byte, float>(plan.Input(input, Slot));
    }
}
