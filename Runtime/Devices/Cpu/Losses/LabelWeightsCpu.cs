using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of LabelWeights.</summary>
    internal static unsafe class LabelWeightsCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new LabelWeightsKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var index = groups.First * ElementLoop.Tile; index < end; index++)
            {
                var label = arguments.Labels[index];
                arguments.Y[index] = (uint)label < (uint)arguments.Classes && label != arguments.Ignored ? arguments.Weights[label] : 0f;
            }
        }
    }
}
