using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Training;

namespace Hebb.Layers
{
    /// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997), gates in the order i, f, g, o.</summary>
    /// <remarks>See <see cref="RecurrentLayer"/>. The biases of the forget gate start at 1 (Jozefowicz, Zaremba and Sutskever 2015), so that states last.</remarks>
    public sealed class Lstm : RecurrentLayer
    {
        /// <summary>Creates the layer.</summary>
        /// <param name="units">Length of the state, at least 1.</param>
        /// <param name="returnSequences">Whether the output has all steps, or only the last.</param>
        /// <param name="goBackwards">Whether sequences run from their last step to their first.</param>
        /// <param name="name">Name within the model.</param>
        public Lstm(int units, bool returnSequences = false, bool goBackwards = false, string? name = null)
            : base(units, returnSequences, goBackwards, name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "lstm";

        private protected override int GateCount => LstmOperator.GateCount;

        private protected override IReadOnlyList<string> StateNames { get; } = new[] { "hidden", "cell" };

        private protected override Initializer InputBiasInitializer => new ForgetGateBias();

        internal override RecurrentLayer Reversed() => new Lstm(Units, ReturnSequences, !GoBackwards);

        private protected override IReadOnlyList<GraphTensor> Run(GraphTensor sequence, RecurrentWeights weights, IReadOnlyList<GraphTensor?> initial)
        {
            var (output, hidden, cell) = sequence.Lstm(weights, initial[0], initial[1], GoBackwards);
            return new[] { output, hidden, cell };
        }
    }
}
