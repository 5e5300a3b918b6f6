using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of BinaryCrossEntropy and BinaryCrossEntropyGradient.</summary>
    internal static unsafe class BinaryCrossEntropyCpu
    {
        /// <summary>Runs some groups of BinaryCrossEntropy.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new BinaryCrossEntropyKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Loss(arguments));
        }

        /// <summary>Runs some groups of BinaryCrossEntropyGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new BinaryCrossEntropyGradientKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Gradient(arguments));
        }

        private readonly struct Loss : IElementOperation
        {
            private readonly float* probability;
            private readonly float* target;
            private readonly float* y;

            public Loss(in BinaryCrossEntropyKernel.Arguments arguments)
            {
                probability = arguments.Probability;
                target = arguments.Target;
                y = arguments.Y;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(probability + index);
                var t = lanes.Load(target + index);
                var positive = VectorMath.AtLeast(VectorMath.Log(p), VectorMath.Splat(-100f));
                var negative = VectorMath.AtLeast(VectorMath.Log(Vector<float>.One - p), VectorMath.Splat(-100f));
                lanes.Store(y + index, -((t * positive) + ((Vector<float>.One - t) * negative)));
            }
        }

        private readonly struct Gradient : IElementOperation
        {
            private readonly float* probability;
            private readonly float* target;
            private readonly float* dy;
            private readonly float* dprobability;

            public Gradient(in BinaryCrossEntropyGradientKernel.Arguments arguments)
            {
                probability = arguments.Probability;
                target = arguments.Target;
                dy = arguments.Dy;
                dprobability = arguments.Dprobability;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var p = lanes.Load(probability + index);
                var spread = VectorMath.AtLeast(p * (Vector<float>.One - p), VectorMath.Splat(1e-12f));
                lanes.Store(dprobability + index, lanes.Load(dy + index) * (p - lanes.Load(target + index)) / spread);
            }
        }
    }
}
