using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of LstmStepGradient.</summary>
    internal static unsafe class LstmStepGradientCpu
    {
        private const int Gates = 4;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LstmStepGradientKernel.Arguments(dispatch);
            var sums = (float*)groups.Scratch;
            for (var index = groups.First; index < groups.End; index++)
            {
                var group = new RecurrentGroup(groups, index, arguments.Batch, arguments.Units);
                group.Multiply(arguments.Gradient + arguments.NextOffset, arguments.Weight, arguments.Depth, RecurrentProduct.Units, sums);
                for (var row = 0; row < group.RowCount; row++)
                {
                    ElementLoop.Run(0, group.UnitCount, new Cell(arguments, sums + (row * RecurrentProduct.Units), group.Unit, group.PlaceOf(row)));
                }
            }
        }

        private readonly struct Cell : IElementOperation
        {
            private readonly int units;
            private readonly bool hasCarry;
            private readonly float* sums;
            private readonly float* gates;
            private readonly float* cell;
            private readonly float* previousCell;
            private readonly float* gradient;
            private readonly float* carry;
            private readonly float* upstream;
            private readonly float* cellUpstream;

            public Cell(in LstmStepGradientKernel.Arguments arguments, float* sums, int unit, int place)
            {
                var gate = ((long)(arguments.Offset + place - unit) * Gates) + unit;
                units = arguments.Units;
                hasCarry = arguments.Depth != 0;
                this.sums = sums;
                gates = arguments.Gates + gate;
                cell = arguments.Cell + arguments.Offset + place;
                previousCell = arguments.PreviousCell + arguments.PreviousCellOffset + place;
                gradient = arguments.Gradient + gate;
                carry = arguments.Carry + place;
                upstream = arguments.HasUpstream != 0 ? arguments.Upstream + arguments.Offset + place : null;
                cellUpstream = arguments.HasCellUpstream != 0 ? arguments.CellUpstream + arguments.Offset + place : null;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var one = Vector<float>.One;
                var inputGate = lanes.Load(gates + index);
                var forgetGate = lanes.Load(gates + units + index);
                var candidate = lanes.Load(gates + (2 * units) + index);
                var outputGate = lanes.Load(gates + (3 * units) + index);
                var squashed = VectorMath.Tanh(lanes.Load(cell + index));

                var hiddenGradient = default(WholeLanes).Load(sums + index);
                hiddenGradient = upstream == null ? hiddenGradient : hiddenGradient + lanes.Load(upstream + index);
                var cellGradient = hiddenGradient * outputGate * (one - (squashed * squashed));
                cellGradient = hasCarry ? cellGradient + lanes.Load(carry + index) : cellGradient;
                cellGradient = cellUpstream == null ? cellGradient : cellGradient + lanes.Load(cellUpstream + index);

                lanes.Store(gradient + index, cellGradient * candidate * inputGate * (one - inputGate));
                lanes.Store(gradient + units + index, cellGradient * lanes.Load(previousCell + index) * forgetGate * (one - forgetGate));
                lanes.Store(gradient + (2 * units) + index, cellGradient * inputGate * (one - (candidate * candidate)));
                lanes.Store(gradient + (3 * units) + index, hiddenGradient * squashed * outputGate * (one - outputGate));
                lanes.Store(carry + index, cellGradient * forgetGate);
            }
        }
    }
}
