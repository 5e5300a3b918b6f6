using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of BlockSums.</summary>
    internal static unsafe class BlockSumsCpu
    {
        private const int Block = 4096;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new BlockSumsKernel.Arguments(dispatch);
            for (var block = groups.First; block < groups.End; block++)
            {
                var first = block * Block;
                arguments.Y[block] = RowReduction.Sum(arguments.X + first, Math.Min(Block, arguments.Count - first));
            }
        }
    }
}
