using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>The gated recurrent unit.</summary>
    public static class GruExtensions
    {
        /// <summary>
        /// Runs a gated recurrent unit (Cho et al. 2014) along a sequence: with gates r, z, n in this order and the reset gate applied
        /// after the product, n = tanh(W_in x + b_in + r (W_hn h + b_hn)) and h = (1 - z) n + z h.
        /// </summary>
        /// <param name="x">(T, N, F).</param>
        /// <param name="weights">Three gates of H units.</param>
        /// <param name="initialHidden">(N, H); zeros where null.</param>
        /// <param name="reverse">Whether the sequence runs from its last step to its first. The output stays in the order of time.</param>
        /// <returns>The hidden states of all steps (T, N, H), and that after the last step that ran, (N, H).</returns>
        public static (GraphTensor Output, GraphTensor Hidden) Gru(this GraphTensor x, RecurrentWeights weights, GraphTensor? initialHidden = null, bool reverse = false)
        {
            var geometry = new RecurrentGeometry(GruOperator.OperatorName, x, weights, GruOperator.GateCount, reverse);
            var hidden = geometry.InitialState(GruOperator.OperatorName, initialHidden, x.Graph);
            var output = new GruOperator(geometry, x, weights, hidden).Output;
            return (output, output.Select(geometry.Time(geometry.Steps - 1)));
        }
    }

    internal sealed class GruOperator : RecurrentOperator
    {
        public const string OperatorName = "Gru";
        public const int GateCount = 3;

        public GruOperator(RecurrentGeometry geometry, GraphTensor x, RecurrentWeights weights, GraphTensor initialHidden)
            : base(OperatorName, geometry, x, weights, initialHidden)
        {
            Gates = AddOutput(geometry.Sums);
            Candidates = AddOutput(geometry.States);
        }

        /// <summary>The gates of all steps.</summary>
        public GraphTensor Gates { get; }

        /// <summary>W_hn h + b_hn of all steps.</summary>
        public GraphTensor Candidates { get; }

        protected override GraphTensor Sums => Gates;

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new GruGradientOperator(this, needed, upstream[0]!).Gradients;

        protected override Dispatch Step(Lowering lowering, int step, BufferRange weights)
        {
            var (previous, previousOffset, depth) = Before(lowering, step);
            return new GruStepKernel
            {
                Gates = lowering[Gates],
                Previous = previous,
                Weight = weights,
                Bias = lowering[RecurrentBias],
                Candidate = lowering[Candidates],
                Hidden = lowering[Output],
                Batch = Geometry.Batch,
                Units = Geometry.Units,
                Depth = depth,
                Offset = Geometry.Offset(step),
                PreviousOffset = previousOffset,
            }.ToDispatch();
        }
    }

    internal sealed class GruGradientOperator : RecurrentGradientOperator
    {
        private readonly GruOperator gru;
        private readonly GraphTensor upstream;
        private readonly GraphTensor inputSums;
        private readonly GraphTensor recurrentSums;
        private readonly GraphTensor carry;

        public GruGradientOperator(GruOperator forward, IReadOnlyList<bool> needed, GraphTensor upstream)
            : base("GruGradient", forward, needed, new[] { upstream })
        {
            gru = forward;
            this.upstream = upstream;
            inputSums = AddWorkspace(forward.Geometry.Sums);
            recurrentSums = AddWorkspace(forward.Geometry.Sums);
            carry = AddWorkspace(forward.Geometry.State);
        }

        protected override GraphTensor InputSums => inputSums;

        protected override GraphTensor RecurrentSums => recurrentSums;

        protected override GraphTensor? Bypass => carry;

        protected override Dispatch Step(Lowering lowering, int step, BufferRange weights)
        {
            var (previous, previousOffset, _) = gru.Before(lowering, step);
            var (nextOffset, depth) = After(step);
            return new GruStepGradientKernel
            {
                Gates = lowering[gru.Gates],
                Candidate = lowering[gru.Candidates],
                Previous = previous,
                Weight = weights,
                Gradient = lowering[inputSums],
                Recurrent = lowering[recurrentSums],
                Carry = lowering[carry],
                Upstream = lowering[upstream],
                Batch = Geometry.Batch,
                Units = Geometry.Units,
                Depth = depth,
                Offset = Geometry.Offset(step),
                NextOffset = nextOffset,
                PreviousOffset = previousOffset,
            }.ToDispatch();
        }
    }
}
