using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of SoftmaxCrossEntropy and SoftmaxCrossEntropyGradient.</summary>
    internal static unsafe class SoftmaxCrossEntropyCpu
    {
        /// <summary>Runs some groups of SoftmaxCrossEntropy.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftmaxCrossEntropyKernel.Arguments(dispatch);
            var end = RowLoop.End(groups, arguments.Rows);
            for (var row = RowLoop.First(groups); row < end; row++)
            {
                var start = (long)row * arguments.Columns;
                var label = arguments.Labels[row];
                var labelled = IsClass(label, arguments.Columns);
                var logit = labelled ? arguments.Logits[start + label] : 0;
                var logSum = SoftmaxRow.Write(arguments.Logits + start, arguments.Probabilities + start, arguments.Columns);
                arguments.Loss[row] = labelled ? logSum - logit : 0;
            }
        }

        /// <summary>Runs some groups of SoftmaxCrossEntropyGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SoftmaxCrossEntropyGradientKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Columns);
            while (segments.Next())
            {
                var probabilities = arguments.Probabilities + segments.Start;
                var dlogits = arguments.Dlogits + segments.Start;
                var label = arguments.Labels[segments.Row];
                var upstream = IsClass(label, arguments.Columns) ? arguments.Upstream[segments.Row] : 0;
                var target = label - segments.Column;
                var targetProbability = IsClass(target, segments.Length) ? probabilities[target] : 0;
                ElementLoop.Map(segments.Length, probabilities, dlogits, new Scaling(upstream));
                if (IsClass(target, segments.Length))
                {
                    dlogits[target] = (targetProbability - 1) * upstream;
                }
            }
        }

        private static bool IsClass(int label, int count) => (uint)label < (uint)count;
    }
}
