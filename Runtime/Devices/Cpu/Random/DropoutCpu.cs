using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Dropout.</summary>
    internal static unsafe class DropoutCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new DropoutKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var start = groups.First * ElementLoop.Tile; start < end; start += PhiloxBlock.Words)
            {
                var block = new PhiloxBlock(arguments.State, arguments.Stream, start / PhiloxBlock.Words);
                for (var word = 0; word < Math.Min(PhiloxBlock.Words, end - start); word++)
                {
                    var index = start + word;
                    arguments.Y[index] = block.Uniform(word) < arguments.Rate ? 0f : arguments.X[index] * arguments.Scale;
                }
            }
        }
    }
}
