using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Fill.</summary>
    internal static unsafe class FillCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new FillKernel.Arguments(dispatch);
            var start = groups.First * ElementLoop.Tile;
            new Span<float>(arguments.Y + start, ElementLoop.End(groups, arguments.Count) - start).Fill(arguments.Value);
        }
    }
}
