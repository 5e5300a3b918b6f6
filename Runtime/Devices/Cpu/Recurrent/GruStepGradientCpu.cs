using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of GruStepGradient.</summary>
    internal static unsafe class GruStepGradientCpu
    {
        private const int Gates = 3;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GruStepGradientKernel.Arguments(dispatch);
            var sums = (float*)groups.Scratch;
            for (var index = groups.First; index < groups.End; index++)
            {
                var group = new RecurrentGroup(groups, index, arguments.Batch, arguments.Units);
                group.Multiply(arguments.Recurrent + arguments.NextOffset, arguments.Weight, arguments.Depth, RecurrentProduct.Units, sums);
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
            private readonly float* candidate;
            private readonly float* previous;
            private readonly float* gradient;
            private readonly float* recurrent;
            private readonly float* carry;
            private readonly float* upstream;

            public Cell(in GruStepGradientKernel.Arguments arguments, float* sums, int unit, int place)
            {
                var gate = ((long)(arguments.Offset + place - unit) * Gates) + unit;
                units = arguments.Units;
                hasCarry = arguments.Depth != 0;
                this.sums = sums;
                gates = arguments.Gates + gate;
                candidate = arguments.Candidate + arguments.Offset + place;
                previous = arguments.Previous + arguments.PreviousOffset + place;
                gradient = arguments.Gradient + gate;
                recurrent = arguments.Recurrent + gate;
                carry = arguments.Carry + place;
                upstream = arguments.Upstream + arguments.Offset + place;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var one = Vector<float>.One;
                var reset = lanes.Load(gates + index);
                var update = lanes.Load(gates + units + index);
                var fresh = lanes.Load(gates + (2 * units) + index);
                var hiddenGradient = default(WholeLanes).Load(sums + index) + lanes.Load(upstream + index);
                hiddenGradient = hasCarry ? hiddenGradient + lanes.Load(carry + index) : hiddenGradient;

                var freshGradient = hiddenGradient * (one - update) * (one - (fresh * fresh));
                var updateGradient = hiddenGradient * (lanes.Load(previous + index) - fresh) * update * (one - update);
                var resetGradient = freshGradient * lanes.Load(candidate + index) * reset * (one - reset);
                lanes.Store(gradient + index, resetGradient);
                lanes.Store(gradient + units + index, updateGradient);
                lanes.Store(gradient + (2 * units) + index, freshGradient);
                lanes.Store(recurrent + index, resetGradient);
                lanes.Store(recurrent + units + index, updateGradient);
                lanes.Store(recurrent + (2 * units) + index, freshGradient * reset);
                lanes.Store(carry + index, hiddenGradient * update);
            }
        }
    }
}
