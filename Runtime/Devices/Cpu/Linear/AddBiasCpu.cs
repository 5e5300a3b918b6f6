using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of AddBias.</summary>
    internal static unsafe class AddBiasCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new AddBiasKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Columns);
            while (segments.Next())
            {
                ElementLoop.Zip(segments.Length, arguments.X + segments.Start, arguments.Bias + segments.Column, arguments.Y + segments.Start, default(Function));
            }
        }

        private readonly struct Function : IBinaryOperation
        {
            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x, Vector<float> bias) => x + bias;
        }
    }
}
