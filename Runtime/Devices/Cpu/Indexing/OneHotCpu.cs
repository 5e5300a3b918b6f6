using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of OneHot.</summary>
    internal static unsafe class OneHotCpu
    {
        /// <summary>Tokens of one group.</summary>
        public const int TileRows = 64;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new OneHotKernel.Arguments(dispatch);
            var end = (int)Math.Min((long)groups.End * TileRows, arguments.Count);
            for (var row = groups.First * TileRows; row < end; row++)
            {
                var target = new Span<float>(arguments.Y + ((long)row * arguments.Columns), arguments.Columns);
                target.Clear();
                if ((uint)arguments.Tokens[row] < (uint)arguments.Columns)
                {
                    target[arguments.Tokens[row]] = 1f;
                }
            }
        }
    }
}
