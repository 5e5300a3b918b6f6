using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Where and Mask.</summary>
    internal static unsafe class WhereCpu
    {
        /// <summary>Runs some groups of Where.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new WhereKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Choice(arguments));
        }

        /// <summary>Runs some groups of Mask.</summary>
        public static void RunMask(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new MaskKernel.Arguments(dispatch);
            ElementLoop.Run(groups, arguments.Count, new Masking(arguments));
        }

        private readonly struct Choice : IElementOperation
        {
            private readonly float* condition;
            private readonly float* a;
            private readonly float* b;
            private readonly float* y;

            public Choice(in WhereKernel.Arguments arguments)
            {
                condition = arguments.Condition;
                a = arguments.A;
                b = arguments.B;
                y = arguments.Y;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var isFalse = Vector.Equals(lanes.Load(condition + index), Vector<float>.Zero);
                lanes.Store(y + index, Vector.ConditionalSelect(isFalse, lanes.Load(b + index), lanes.Load(a + index)));
            }
        }

        private readonly struct Masking : IElementOperation
        {
            private readonly float* condition;
            private readonly float* x;
            private readonly float* y;
            private readonly bool inverted;

            public Masking(in MaskKernel.Arguments arguments)
            {
                condition = arguments.Condition;
                x = arguments.X;
                y = arguments.Y;
                inverted = arguments.Inverted != 0;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var isFalse = Vector.Equals(lanes.Load(condition + index), Vector<float>.Zero);
                var value = lanes.Load(x + index);
                lanes.Store(y + index, inverted ? Vector.ConditionalSelect(isFalse, value, Vector<float>.Zero) : Vector.ConditionalSelect(isFalse, Vector<float>.Zero, value));
            }
        }
    }
}
