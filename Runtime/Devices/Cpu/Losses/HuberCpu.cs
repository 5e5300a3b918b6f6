using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Huber.</summary>
    internal static unsafe class HuberCpu
    {
        /// <summary>Runs some groups of Huber.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new HuberKernel.Arguments(dispatch);
            ElementLoop.Map(groups, arguments.Count, arguments.Difference, arguments.Y, new Function(arguments.Delta));
        }

        private readonly struct Function : IUnaryOperation
        {
            private readonly Vector<float> delta;

            public Function(float delta) => this.delta = new Vector<float>(delta);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> difference)
            {
                var magnitude = Vector.Abs(difference);
                var parabola = VectorMath.Splat(0.5f) * difference * difference;
                return Vector.ConditionalSelect(Vector.LessThan(magnitude, delta), parabola, delta * (magnitude - (VectorMath.Splat(0.5f) * delta)));
            }
        }
    }
}
