using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Greater, GreaterOrEqual and Equal.</summary>
    internal static unsafe class CompareCpu
    {
        /// <summary>Runs some groups of Greater.</summary>
        public static void RunGreater(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GreaterKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.A, arguments.B, arguments.Y, default(IsGreater));
        }

        /// <summary>Runs some groups of GreaterOrEqual.</summary>
        public static void RunGreaterOrEqual(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GreaterOrEqualKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.A, arguments.B, arguments.Y, default(IsGreaterOrEqual));
        }

        /// <summary>Runs some groups of Equal.</summary>
        public static void RunEqual(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new EqualKernel.Arguments(dispatch);
            ElementLoop.Zip(groups, arguments.Count, arguments.A, arguments.B, arguments.Y, default(IsEqual));
        }

        private readonly struct IsGreater : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => Vector.ConditionalSelect(Vector.GreaterThan(a, b), Vector<float>.One, Vector<float>.Zero);
        }

        private readonly struct IsGreaterOrEqual : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => Vector.ConditionalSelect(Vector.GreaterThanOrEqual(a, b), Vector<float>.One, Vector<float>.Zero);
        }

        private readonly struct IsEqual : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => Vector.ConditionalSelect(Vector.Equals(a, b), Vector<float>.One, Vector<float>.Zero);
        }
    }
}
