using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of LogSoftmax and LogSoftmaxGradient.</summary>
    internal static unsafe class LogSoftmaxCpu
    {
        /// <summary>Runs some groups of LogSoftmax.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LogSoftmaxKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var x = arguments.X + ((long)row * arguments.Columns);
                var y = arguments.Y + ((long)row * arguments.Columns);
                ElementLoop.Map(arguments.Columns, x, y, new Shift(SoftmaxRow.LogSum(x, arguments.Columns)));
            }
        }

        /// <summary>Runs some groups of LogSoftmaxGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LogSoftmaxGradientKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * arguments.Columns;
                var dy = arguments.Dy + start;
                var sum = RowReduction.Sum(dy, arguments.Columns);
                ElementLoop.Zip(arguments.Columns, arguments.Y + start, dy, arguments.Dx + start, new Gradient(sum));
            }
        }

        private readonly struct Shift : IUnaryOperation
        {
            private readonly Vector<float> amount;

            public Shift(float amount) => this.amount = new Vector<float>(amount);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> x) => x - amount;
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> sum;

            public Gradient(float sum) => this.sum = new Vector<float>(sum);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> y, Vector<float> dy) => dy - (VectorMath.Exp(y) * sum);
        }
    }
}
