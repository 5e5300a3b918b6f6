using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Uniform.</summary>
    internal static unsafe class UniformCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new UniformKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var start = groups.First * ElementLoop.Tile; start < end; start += PhiloxBlock.Words)
            {
                var block = new PhiloxBlock(arguments.State, arguments.Stream, start / PhiloxBlock.Words);
                for (var word = 0; word < Math.Min(PhiloxBlock.Words, end - start); word++)
                {
                    arguments.Y[start + word] = block.Uniform(word);
                }
            }
        }
    }
}
