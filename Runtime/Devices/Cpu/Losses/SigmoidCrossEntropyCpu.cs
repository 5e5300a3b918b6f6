using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of SigmoidCrossEntropy and SigmoidCrossEntropyGradient.</summary>
    internal static unsafe class SigmoidCrossEntropyCpu
    {
        /// <summary>Runs some groups of SigmoidCrossEntropy.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SigmoidCrossEntropyKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var index = groups.First * ElementLoop.Tile; index < end; index++)
            {
                var (logit, target) = (arguments.Logit[index], arguments.Target[index]);
                var softplus = Math.Max(-logit, 0f) + MathF.Log(1f + MathF.Exp(-Math.Abs(logit)));
                arguments.Y[index] = (Weight(arguments.PositiveWeight, index % arguments.Columns, target) * softplus) + ((1f - target) * logit);
            }
        }

        /// <summary>Runs some groups of SigmoidCrossEntropyGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SigmoidCrossEntropyGradientKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var index = groups.First * ElementLoop.Tile; index < end; index++)
            {
                var target = arguments.Target[index];
                var weight = Weight(arguments.PositiveWeight, index % arguments.Columns, target);
                arguments.Dlogit[index] = arguments.Dy[index] * (1f - target - (weight / (1f + MathF.Exp(arguments.Logit[index]))));
            }
        }

        private static float Weight(float* positiveWeight, int column, float target) => 1f + ((positiveWeight[column] - 1f) * target);
    }
}
