using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of SimpleRnnStep and SimpleRnnStepGradient.</summary>
    internal static unsafe class SimpleRnnStepCpu
    {
        private const int ReluCode = 1;

        /// <summary>Runs some groups of SimpleRnnStep.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SimpleRnnStepKernel.Arguments(dispatch);
            var sums = (float*)groups.Scratch;
            for (var index = groups.First; index < groups.End; index++)
            {
                var group = new RecurrentGroup(groups, index, arguments.Batch, arguments.Units);
                group.Multiply(arguments.Previous + arguments.PreviousOffset, arguments.Weight, arguments.Depth, RecurrentProduct.Units, sums);
                for (var row = 0; row < group.RowCount; row++)
                {
                    var hidden = arguments.Hidden + arguments.Offset + group.PlaceOf(row);
                    var rowSums = sums + (row * RecurrentProduct.Units);
                    var bias = arguments.Bias + group.Unit;
                    if (arguments.Activation == ReluCode)
                    {
                        ElementLoop.Run(0, group.UnitCount, new Cell<Relu>(rowSums, bias, hidden));
                    }
                    else
                    {
                        ElementLoop.Run(0, group.UnitCount, new Cell<Tanh>(rowSums, bias, hidden));
                    }
                }
            }
        }

        /// <summary>Runs some groups of SimpleRnnStepGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SimpleRnnStepGradientKernel.Arguments(dispatch);
            var sums = (float*)groups.Scratch;
            for (var index = groups.First; index < groups.End; index++)
            {
                var group = new RecurrentGroup(groups, index, arguments.Batch, arguments.Units);
                group.Multiply(arguments.Gradient + arguments.NextOffset, arguments.Weight, arguments.Depth, RecurrentProduct.Units, sums);
                for (var row = 0; row < group.RowCount; row++)
                {
                    var place = arguments.Offset + group.PlaceOf(row);
                    var gradient = new Gradient(
                        sums + (row * RecurrentProduct.Units),
                        arguments.Hidden + place,
                        arguments.Upstream + place,
                        arguments.Gradient + place,
                        arguments.Activation == ReluCode);
                    ElementLoop.Run(0, group.UnitCount, gradient);
                }
            }
        }

        private readonly struct Cell<TActivation> : IElementOperation
            where TActivation : struct, IUnaryOperation
        {
            private readonly float* sums;
            private readonly float* bias;
            private readonly float* hidden;

            public Cell(float* sums, float* bias, float* hidden)
            {
                this.sums = sums;
                this.bias = bias;
                this.hidden = hidden;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var sum = default(WholeLanes).Load(sums + index) + lanes.Load(hidden + index) + lanes.Load(bias + index);
                lanes.Store(hidden + index, default(TActivation).Apply(sum));
            }
        }

        private readonly struct Gradient : IElementOperation
        {
            private readonly float* sums;
            private readonly float* hidden;
            private readonly float* upstream;
            private readonly float* gradient;
            private readonly bool relu;

            public Gradient(float* sums, float* hidden, float* upstream, float* gradient, bool relu)
            {
                this.sums = sums;
                this.hidden = hidden;
                this.upstream = upstream;
                this.gradient = gradient;
                this.relu = relu;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var value = lanes.Load(hidden + index);
                var slope = relu
                    ? Vector.ConditionalSelect(Vector.GreaterThan(value, Vector<float>.Zero), Vector<float>.One, Vector<float>.Zero)
                    : Vector<float>.One - (value * value);
                lanes.Store(gradient + index, (default(WholeLanes).Load(sums + index) + lanes.Load(upstream + index)) * slope);
            }
        }
    }
}
