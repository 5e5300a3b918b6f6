using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of SquaredError and SquaredErrorGradient.</summary>
    internal static unsafe class SquaredErrorCpu
    {
        /// <summary>Runs some groups of SquaredError.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SquaredErrorKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * arguments.Columns;
                var terms = new SquaredDifference(arguments.Prediction + start, arguments.Target + start);
                arguments.Loss[row] = RowReduction.Run<SquaredDifference, Sum>(arguments.Columns, terms) / arguments.Columns;
            }
        }

        /// <summary>Runs some groups of SquaredErrorGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SquaredErrorGradientKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Columns);
            while (segments.Next())
            {
                ElementLoop.Zip(
                    segments.Length,
                    arguments.Prediction + segments.Start,
                    arguments.Target + segments.Start,
                    arguments.Dprediction + segments.Start,
                    new ScaledDifference(arguments.Upstream[segments.Row] * (2f / arguments.Columns)));
            }
        }

        private readonly struct SquaredDifference : ITerm
        {
            private readonly float* a;
            private readonly float* b;

            public SquaredDifference(float* a, float* b)
            {
                this.a = a;
                this.b = b;
            }

            public float Padding => 0;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes
            {
                var difference = lanes.Load(a + column) - lanes.Load(b + column);
                return difference * difference;
            }
        }

        private readonly struct ScaledDifference : IBinaryOperation
        {
            private readonly Vector<float> factor;

            public ScaledDifference(float factor) => this.factor = new Vector<float>(factor);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> a, Vector<float> b) => (a - b) * factor;
        }
    }
}
