using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of KullbackLeibler.</summary>
    internal static unsafe class KullbackLeiblerCpu
    {
        /// <summary>Runs some groups of KullbackLeibler.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new KullbackLeiblerKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.Logarithm, arguments.Target, arguments.Y, default(Function));
        }

        private readonly struct Function : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> logarithm, Vector<float> target) => Vector.ConditionalSelect(Vector.GreaterThan(target, Vector<float>.Zero), target * (VectorMath.Log(target) - logarithm), Vector<float>.Zero);
        }
    }
}
