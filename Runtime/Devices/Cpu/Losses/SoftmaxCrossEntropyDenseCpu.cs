using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of SoftmaxCrossEntropyDense and SoftmaxCrossEntropyDenseGradient.</summary>
    internal static unsafe class SoftmaxCrossEntropyDenseCpu
    {
        /// <summary>Runs some groups of SoftmaxCrossEntropyDense.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftmaxCrossEntropyDenseKernel.Arguments(dispatch);
            var columns = arguments.Columns;
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * columns;
                var logits = arguments.Logits + start;
                var logSum = SoftmaxRow.Write(logits, arguments.Probabilities + start, columns);
                var terms = new WeightedLoss(logits, arguments.Targets + start, logSum);
                arguments.Loss[row] = RowReduction.Run<WeightedLoss, Sum>(columns, terms);
            }
        }

        /// <summary>Runs some groups of SoftmaxCrossEntropyDenseGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftmaxCrossEntropyDenseGradientKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * arguments.Columns;
                var targets = arguments.Targets + start;
                var sum = RowReduction.Sum(targets, arguments.Columns);
                var gradient = new Gradient(sum, arguments.Upstream[row]);
                ElementLoop.Zip(arguments.Columns, arguments.Probabilities + start, targets, arguments.Dlogits + start, gradient);
            }
        }

        /// <summary>target * (logSum - logit).</summary>
        private readonly struct WeightedLoss : ITerm
        {
            private readonly float* logits;
            private readonly float* targets;
            private readonly Vector<float> logSum;

            public WeightedLoss(float* logits, float* targets, float logSum)
            {
                this.logits = logits;
                this.targets = targets;
                this.logSum = new Vector<float>(logSum);
            }

            public float Padding => 0;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes => lanes.Load(targets + column) * (logSum - lanes.Load(logits + column));
        }

        private readonly struct Gradient : IBinaryOperation
        {
            private readonly Vector<float> targetSum;
            private readonly Vector<float> upstream;

            public Gradient(float targetSum, float upstream)
            {
                this.targetSum = new Vector<float>(targetSum);
                this.upstream = new Vector<float>(upstream);
            }

            [MethodImpl(Hot.Inline)]
            public Vector<float> Apply(Vector<float> probabilities, Vector<float> targets) => upstream * ((probabilities * targetSum) - targets);
        }
    }
}
