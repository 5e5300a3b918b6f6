using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>The long short-term memory.</summary>
    public static class LstmExtensions
    {
        /// <summary>
        /// Runs a long short-term memory along a sequence: with gates i, f, g, o in this order,
        /// c = f c + i g and h = o tanh c (Hochreiter and Schmidhuber 1997; forget gate of Gers et al. 2000).
        /// </summary>
        /// <param name="x">(T, N, F).</param>
        /// <param name="weights">Four gates of H units.</param>
        /// <param name="initialHidden">(N, H); zeros where null.</param>
        /// <param name="initialCell">(N, H); zeros where null.</param>
        /// <param name="reverse">Whether the sequence runs from its last step to its first. The output stays in the order of time.</param>
        /// <returns>The hidden states of all steps (T, N, H), and the hidden and the cell state after the last step that ran, (N, H) each.</returns>
        public static (GraphTensor Output, GraphTensor Hidden, GraphTensor Cell) Lstm(
            this GraphTensor x, RecurrentWeights weights, GraphTensor? initialHidden = null, GraphTensor? initialCell = null, bool reverse = false)
        {
            var geometry = new RecurrentGeometry(LstmOperator.OperatorName, x, weights, LstmOperator.GateCount, reverse);
            var hidden = geometry.InitialState(LstmOperator.OperatorName, initialHidden, x.Graph);
            var cell = geometry.InitialState(LstmOperator.OperatorName, initialCell, x.Graph);
            var lstm = new LstmOperator(geometry, x, weights, hidden, cell);
            var last = geometry.Time(geometry.Steps - 1);
            return (lstm.Output, lstm.Output.Select(last), lstm.Cells.Select(last));
        }
    }

    internal sealed class LstmOperator : RecurrentOperator
    {
        public const string OperatorName = "Lstm";
        public const int GateCount = 4;
        public const int InitialCellIndex = InitialHiddenIndex + 1;

        public LstmOperator(RecurrentGeometry geometry, GraphTensor x, RecurrentWeights weights, GraphTensor initialHidden, GraphTensor initialCell)
            : base(OperatorName, geometry, x, weights, initialHidden, initialCell)
        {
            Cells = AddOutput(geometry.States);
            Gates = AddOutput(geometry.Sums);
        }

        /// <summary>The cell states of all steps.</summary>
        public GraphTensor Cells { get; }

        /// <summary>The gates of all steps.</summary>
        public GraphTensor Gates { get; }

        protected override GraphTensor Sums => Gates;

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new LstmGradientOperator(this, needed, upstream[0], upstream[1]).Gradients;

        /// <summary>The cell state before a step: its memory and the first element.</summary>
        public (BufferRange Range, int Offset) CellBefore(Lowering lowering, int step) => step > 0
            ? (lowering[Cells], Geometry.Offset(step - 1))
            : (lowering[Inputs[InitialCellIndex]], 0);

        protected override Dispatch Step(Lowering lowering, int step, BufferRange weights)
        {
            var (previous, previousOffset, depth) = Before(lowering, step);
            var (previousCell, previousCellOffset) = CellBefore(lowering, step);
            return new LstmStepKernel
            {
                Gates = lowering[Gates],
                Previous = previous,
                Weight = weights,
                Bias = lowering[RecurrentBias],
                PreviousCell = previousCell,
                Cell = lowering[Cells],
                Hidden = lowering[Output],
                Batch = Geometry.Batch,
                Units = Geometry.Units,
                Depth = depth,
                Offset = Geometry.Offset(step),
                PreviousOffset = previousOffset,
                PreviousCellOffset = previousCellOffset,
            }.ToDispatch();
        }
    }

    internal sealed class LstmGradientOperator : RecurrentGradientOperator
    {
        private readonly LstmOperator lstm;
        private readonly GraphTensor? upstream;
        private readonly GraphTensor? cellUpstream;
        private readonly GraphTensor sums;
        private readonly GraphTensor carry;
        private readonly bool initialCellNeeded;

        public LstmGradientOperator(LstmOperator forward, IReadOnlyList<bool> needed, GraphTensor? upstream, GraphTensor? cellUpstream)
            : base("LstmGradient", forward, needed, new[] { upstream, cellUpstream })
        {
            lstm = forward;
            this.upstream = upstream;
            this.cellUpstream = cellUpstream;
            initialCellNeeded = needed[LstmOperator.InitialCellIndex];
            sums = AddWorkspace(forward.Geometry.Sums);
            carry = initialCellNeeded ? AddOutput(forward.Geometry.State) : AddWorkspace(forward.Geometry.State);
        }

        public override IReadOnlyList<GraphTensor?> Gradients => base.Gradients.Append(initialCellNeeded ? carry : null).ToArray();

        protected override GraphTensor InputSums => sums;

        protected override GraphTensor RecurrentSums => sums;

        protected override GraphTensor? Bypass => null;

        protected override Dispatch Step(Lowering lowering, int step, BufferRange weights)
        {
            var (previousCell, previousCellOffset) = lstm.CellBefore(lowering, step);
            var (nextOffset, depth) = After(step);
            return new LstmStepGradientKernel
            {
                Gates = lowering[lstm.Gates],
                Cell = lowering[lstm.Cells],
                PreviousCell = previousCell,
                Weight = weights,
                Gradient = lowering[sums],
                Carry = lowering[carry],
                Upstream = lowering[upstream ?? lstm.Output],
                CellUpstream = lowering[cellUpstream ?? lstm.Output],
                Batch = Geometry.Batch,
                Units = Geometry.Units,
                Depth = depth,
                Offset = Geometry.Offset(step),
                NextOffset = nextOffset,
                PreviousCellOffset = previousCellOffset,
                HasUpstream = upstream is null ? 0 : 1,
                HasCellUpstream = cellUpstream is null ? 0 : 1,
            }.ToDispatch();
        }
    }
}
