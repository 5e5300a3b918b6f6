using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Softmax and SoftmaxGradient.</summary>
    internal static unsafe class SoftmaxCpu
    {
        /// <summary>Runs some groups of Softmax.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftmaxKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * arguments.Columns;
                SoftmaxRow.Write(arguments.X + start, arguments.Y + start, arguments.Columns);
            }
        }

        /// <summary>Runs some groups of SoftmaxGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftmaxGradientKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * arguments.Columns;
                var y = arguments.Y + start;
                var dy = arguments.Dy + start;
                var sum = RowReduction.Run<ProductTerm, Sum>(arguments.Columns, new ProductTerm(y, dy));
                ElementLoop.Zip(arguments.Columns, y, dy, arguments.Dx + start, new Gradient(sum));
            }
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> sum;

            public Gradient(float sum) => this.sum = new Vector<float>(sum);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> y, Vector<float> dy) => y * (dy - sum);
        }
    }
}
