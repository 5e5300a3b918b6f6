using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Layers
{
    /// <summary>Plain recurrent network (Elman 1990): the state is an activation of a weighted sum of input and last state.</summary>
    /// <remarks>See <see cref="RecurrentLayer"/>.</remarks>
    public sealed class SimpleRnn : RecurrentLayer
    {
        private const string Tanh = "tanh";
        private const string Relu = "relu";

        /// <summary>Creates the layer.</summary>
        /// <param name="units">Length of the state, at least 1.</param>
        /// <param name="activation">tanh or relu.</param>
        /// <param name="returnSequences">Whether the output has all steps, or only the last.</param>
        /// <param name="goBackwards">Whether sequences run from their last step to their first.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentException">The activation is another.</exception>
        public SimpleRnn(int units, string activation = Tanh, bool returnSequences = false, bool goBackwards = false, string? name = null)
            : base(units, returnSequences, goBackwards, name)
        {
            Activation = activation == Tanh || activation == Relu
                ? activation
                : throw new ArgumentException($"SimpleRnn takes the activation {Tanh} or {Relu}, but got '{activation}'.", nameof(activation));
        }

        /// <inheritdoc/>
        public override string Kind => "simple_rnn";

        /// <summary>tanh or relu.</summary>
        public string Activation { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => base.Config.With(ActivationSetting, Activation);

        internal const string ActivationSetting = "activation";

        private protected override int GateCount => 1;

        private protected override IReadOnlyList<string> StateNames { get; } = new[] { "hidden" };

        internal override RecurrentLayer Reversed() => new SimpleRnn(Units, Activation, ReturnSequences, !GoBackwards);

        private protected override IReadOnlyList<GraphTensor> Run(GraphTensor sequence, RecurrentWeights weights, IReadOnlyList<GraphTensor?> initial)
        {
            var (output, hidden) = sequence.SimpleRnn(weights, initial[0], Activation == Relu, GoBackwards);
            return new[] { output, hidden };
        }
    }
}
