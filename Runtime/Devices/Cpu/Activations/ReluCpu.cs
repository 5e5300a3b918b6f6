using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Relu and ReluGradient.</summary>
    internal static unsafe class ReluCpu
    {
        /// <summary>Runs some groups of Relu.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ReluKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, default(Relu));
        }

        /// <summary>Runs some groups of ReluGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ReluGradientKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.Y, arguments.Dy, arguments.Dx, default(Gradient));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> y, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), dy, Vector<float>.Zero);
        }
    }
}
