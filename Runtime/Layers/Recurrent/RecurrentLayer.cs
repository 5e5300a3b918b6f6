using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>
    /// A layer that runs along sequences and keeps a state on the way. Parameters in PyTorch's layout, with G gates: weight_ih (G * units, F),
    /// weight_hh (G * units, units), bias_ih and bias_hh (G * units).
    /// </summary>
    /// <remarks>
    /// Input (N, T, F). Output (N, T, units) with <see cref="ReturnSequences"/>, else (N, units) of the step that ran last. Every sequence
    /// starts from zeros, except in a graph that carries states (<see cref="Graph.Carried"/>): there each run goes on where the last one ended.
    /// </remarks>
    public abstract class RecurrentLayer : Layer
    {
        private static readonly Initializer InputInitializer = "glorot_uniform";
        private static readonly Initializer RecurrentInitializer = "orthogonal";
        private static readonly Initializer BiasInitializer = "zeros";

        private Parameter? inputWeight;
        private Parameter? recurrentWeight;
        private Parameter? inputBias;
        private Parameter? recurrentBias;

        private protected RecurrentLayer(int units, bool returnSequences, bool goBackwards, string? name)
            : base(name)
        {
            Units = units >= 1 ? units : throw new ArgumentOutOfRangeException(nameof(units), $"A recurrent layer needs at least one unit, but got {units}.");
            ReturnSequences = returnSequences;
            GoBackwards = goBackwards;
        }

        /// <summary>Length of the state.</summary>
        public int Units { get; }

        /// <summary>Whether the output has all steps, or only that which ran last.</summary>
        public bool ReturnSequences { get; }

        /// <summary>Whether sequences run from their last step to their first. Outputs stay in the order of time.</summary>
        public bool GoBackwards { get; }

        /// <summary>What the input is multiplied by, (G * units, F); null before the layer is built.</summary>
        public Parameter? InputWeight => inputWeight;

        /// <summary>What the state is multiplied by, (G * units, units); null before the layer is built.</summary>
        public Parameter? RecurrentWeight => recurrentWeight;

        /// <summary>Added to the input's product, (G * units); null before the layer is built.</summary>
        public Parameter? InputBias => inputBias;

        /// <summary>Added to the state's product, (G * units); null before the layer is built.</summary>
        public Parameter? RecurrentBias => recurrentBias;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig()
            .With(UnitsSetting, Units)
            .With(ReturnSequencesSetting, ReturnSequences)
            .With(GoBackwardsSetting, GoBackwards);

        /// <inheritdoc/>
        public sealed override GraphTensor Call(GraphTensor input)
        {
            var graph = input.Graph;
            var weights = new RecurrentWeights(graph.Use(inputWeight!), graph.Use(recurrentWeight!), graph.Use(inputBias!), graph.Use(recurrentBias!));
            var carried = CarriedStates(graph, new TensorShape(input.Shape[0], Units));
            var results = Run(input.MoveAxis(0, 1), weights, StateNames.Select((_, index) => carried is null ? null : graph.Use(carried[index])).ToArray());
            for (var state = 0; carried is { } && state < carried.Count; state++)
            {
                results[state + 1].WriteState(carried[state]);
            }

            return ReturnSequences ? results[0].MoveAxis(0, 1) : results[1];
        }

        internal const string UnitsSetting = "units";
        internal const string ReturnSequencesSetting = "return_sequences";
        internal const string GoBackwardsSetting = "go_backwards";

        /// <summary>A new layer with the same settings that goes the other way.</summary>
        internal abstract RecurrentLayer Reversed();

        /// <summary>Number of gates.</summary>
        private protected abstract int GateCount { get; }

        /// <summary>What the states are called, the hidden one first.</summary>
        private protected abstract IReadOnlyList<string> StateNames { get; }

        /// <summary>Runs along (T, N, F) from the given states, null for zeros.</summary>
        /// <returns>The outputs (T, N, units), then the states after the last step, (N, units) each.</returns>
        private protected abstract IReadOnlyList<GraphTensor> Run(GraphTensor sequence, RecurrentWeights weights, IReadOnlyList<GraphTensor?> initial);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            if (inputShape.Rank != 2)
            {
                throw new ArgumentException($"The recurrent layer '{Name}' takes sequences of vectors, (T, F), but each sample has the shape {inputShape}.");
            }

            var (width, features) = (GateCount * Units, inputShape[1]);
            inputWeight = AddParameter("weight_ih", new TensorShape(width, features), InputInitializer, features, width, random);
            recurrentWeight = AddParameter("weight_hh", new TensorShape(width, Units), RecurrentInitializer, Units, width, random);
            inputBias = AddParameter("bias_ih", new TensorShape(width), InputBiasInitializer, features, width, random);
            recurrentBias = AddParameter("bias_hh", new TensorShape(width), BiasInitializer, Units, width, random);
            return ReturnSequences ? new TensorShape(inputShape[0], Units) : new TensorShape(Units);
        }

        /// <summary>Where the input's biases start.</summary>
        private protected virtual Initializer InputBiasInitializer => BiasInitializer;

        private IReadOnlyList<StateVariable>? CarriedStates(Graph graph, TensorShape shape)
        {
            if (graph.Carried is { } && GoBackwards)
            {
                throw new InvalidOperationException($"Layer '{Name}' runs from the end of a sequence to its start, so it cannot be run step by step.");
            }

            return graph.Carried is { } states ? StateNames.Select(name => states.Find(this, name, shape)).ToList() : null;
        }
    }
}
