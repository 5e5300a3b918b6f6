using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Affine.</summary>
    internal static unsafe class AffineCpu
    {
        /// <summary>Runs some groups of Affine.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AffineKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.X, arguments.Y, new Function(arguments.Factor, arguments.Shift));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> factor;
            private readonly Vector<float> shift;

            public Function(float factor, float shift)
            {
                this.factor = new Vector<float>(factor);
                this.shift = new Vector<float>(shift);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => VectorMath.MultiplyAdd(factor, x, shift);
        }
    }
}
