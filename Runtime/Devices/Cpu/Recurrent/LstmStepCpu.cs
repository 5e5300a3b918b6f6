using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of LstmStep.</summary>
    internal static unsafe class LstmStepCpu
    {
        private const int Gates = 4;
        private const int Columns = Gates * RecurrentProduct.Units;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LstmStepKernel.Arguments(dispatch);
            var sums = (float*)groups.Scratch;
            for (var index = groups.First; index < groups.End; index++)
            {
                var group = new RecurrentGroup(groups, index, arguments.Batch, arguments.Units);
                group.Multiply(arguments.Previous + arguments.PreviousOffset, arguments.Weight, arguments.Depth, Columns, sums);
                for (var row = 0; row < group.RowCount; row++)
                {
                    ElementLoop.Run(0, group.UnitCount, new Cell(arguments, sums + (row * Columns), group.Unit, group.PlaceOf(row)));
                }
            }
        }

        private readonly struct Cell : IElementOperation
        {
            private readonly int units;
            private readonly float* sums;
            private readonly float* bias;
            private readonly float* gates;
            private readonly float* previousCell;
            private readonly float* cell;
            private readonly float* hidden;

            public Cell(in LstmStepKernel.Arguments arguments, float* sums, int unit, int place)
            {
                units = arguments.Units;
                this.sums = sums;
                bias = arguments.Bias + unit;
                gates = arguments.Gates + ((long)(arguments.Offset + place - unit) * Gates) + unit;
                previousCell = arguments.PreviousCell + arguments.PreviousCellOffset + place;
                cell = arguments.Cell + arguments.Offset + place;
                hidden = arguments.Hidden + arguments.Offset + place;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var inputGate = VectorMath.Sigmoid(Sum(lanes, 0, index));
                var forgetGate = VectorMath.Sigmoid(Sum(lanes, 1, index));
                var candidate = VectorMath.Tanh(Sum(lanes, 2, index));
                var outputGate = VectorMath.Sigmoid(Sum(lanes, 3, index));
                var state = VectorMath.MultiplyAdd(forgetGate, lanes.Load(previousCell + index), inputGate * candidate);
                lanes.Store(gates + index, inputGate);
                lanes.Store(gates + units + index, forgetGate);
                lanes.Store(gates + (2 * units) + index, candidate);
                lanes.Store(gates + (3 * units) + index, outputGate);
                lanes.Store(cell + index, state);
                lanes.Store(hidden + index, outputGate * VectorMath.Tanh(state));
            }

            [MethodImpl(Hot.Inline)]
            private Vector<float> Sum<TLanes>(TLanes lanes, int gate, int index)
                where TLanes : struct, ILanes =>
                default(WholeLanes).Load(sums + (gate * RecurrentProduct.Units) + index)
                + lanes.Load(gates + (gate * units) + index)
                + lanes.Load(bias + (gate * units) + index);
        }
    }
}
