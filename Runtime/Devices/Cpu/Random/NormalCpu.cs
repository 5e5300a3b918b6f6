using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Normal.</summary>
    internal static unsafe class NormalCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new NormalKernel.Arguments(dispatch);
            var end = ElementLoop.End(groups, arguments.Count);
            for (var start = groups.First * ElementLoop.Tile; start < end; start += PhiloxBlock.Words)
            {
                var block = new PhiloxBlock(arguments.State, arguments.Stream, start / PhiloxBlock.Words);
                for (var word = 0; word < Math.Min(PhiloxBlock.Words, end - start); word++)
                {
                    arguments.Y[start + word] = Normal(block, word);
                }
            }
        }

        // Box and Muller 1958: a pair of words gives a radius and an angle, and those two numbers, the cosine first.
        private static float Normal(in PhiloxBlock block, int word)
        {
            var first = word & ~1;
            var radius = Math.Sqrt(-2 * Math.Log(((block[first] >> 8) + 1) / 16777216.0));
            var angle = 2 * Math.PI * block.Uniform(first + 1);
            return (float)(radius * (word == first ? Math.Cos(angle) : Math.Sin(angle)));
        }
    }
}
