using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Layers
{
    /// <summary>Gated recurrent unit (Cho et al. 2014), gates in the order r, z, n, the reset gate applied after the product.</summary>
    /// <remarks>See <see cref="RecurrentLayer"/>.</remarks>
    public sealed class Gru : RecurrentLayer
    {
        /// <summary>Creates the layer.</summary>
        /// <param name="units">Length of the state, at least 1.</param>
        /// <param name="returnSequences">Whether the output has all steps, or only the last.</param>
        /// <param name="goBackwards">Whether sequences run from their last step to their first.</param>
        /// <param name="name">Name within the model.</param>
        public Gru(int units, bool returnSequences = false, bool goBackwards = false, string? name = null)
            : base(units, returnSequences, goBackwards, name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "gru";

        private protected override int GateCount => GruOperator.GateCount;

        private protected override IReadOnlyList<string> StateNames { get; } = new[] { "hidden" };

        internal override RecurrentLayer Reversed() => new Gru(Units, ReturnSequences, !GoBackwards);

        private protected override IReadOnlyList<GraphTensor> Run(GraphTensor sequence, RecurrentWeights weights, IReadOnlyList<GraphTensor?> initial)
        {
            var (output, hidden) = sequence.Gru(weights, initial[0], GoBackwards);
            return new[] { output, hidden };
        }
    }
}
