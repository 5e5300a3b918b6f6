using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of GruStep.</summary>
    internal static unsafe class GruStepCpu
    {
        private const int Gates = 3;
        private const int Columns = Gates * RecurrentProduct.Units;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GruStepKernel.Arguments(dispatch);
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
            private readonly float* previous;
            private readonly float* candidate;
            private readonly float* hidden;

            public Cell(in GruStepKernel.Arguments arguments, float* sums, int unit, int place)
            {
                units = arguments.Units;
                this.sums = sums;
                bias = arguments.Bias + unit;
                gates = arguments.Gates + ((long)(arguments.Offset + place - unit) * Gates) + unit;
                previous = arguments.Previous + arguments.PreviousOffset + place;
                candidate = arguments.Candidate + arguments.Offset + place;
                hidden = arguments.Hidden + arguments.Offset + place;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var whole = default(WholeLanes);
                var reset = VectorMath.Sigmoid(whole.Load(sums + index) + lanes.Load(gates + index) + lanes.Load(bias + index));
                var update = VectorMath.Sigmoid(whole.Load(sums + RecurrentProduct.Units + index) + lanes.Load(gates + units + index) + lanes.Load(bias + units + index));
                var memory = whole.Load(sums + (2 * RecurrentProduct.Units) + index) + lanes.Load(bias + (2 * units) + index);
                var fresh = VectorMath.Tanh(VectorMath.MultiplyAdd(reset, memory, lanes.Load(gates + (2 * units) + index)));
                lanes.Store(gates + index, reset);
                lanes.Store(gates + units + index, update);
                lanes.Store(gates + (2 * units) + index, fresh);
                lanes.Store(candidate + index, memory);
                lanes.Store(hidden + index, VectorMath.MultiplyAdd(update, lanes.Load(previous + index) - fresh, fresh));
            }
        }
    }
}
