using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of AddScaled.</summary>
    internal static unsafe class AddScaledCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AddScaledKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.A, arguments.B, arguments.Y, new Function(arguments.Factor));
        }

        private readonly struct Function : IBinaryOperation
        {
            private readonly Vector<float> factor;

            public Function(float factor) => this.factor = new Vector<float>(factor);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => VectorMath.MultiplyAdd(factor, b, a);
        }
    }
}
