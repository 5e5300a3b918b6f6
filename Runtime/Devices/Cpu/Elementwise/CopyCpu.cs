using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Copy.</summary>
    internal static unsafe class CopyCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new CopyKernel.Arguments(dispatch);
            var start = groups.First * ElementLoop.Tile;
            var length = ElementLoop.End(groups, arguments.Count) - start;
            new ReadOnlySpan<uint>(arguments.X + start, length).CopyTo(new Span<uint>(arguments.Y + start, length));
        }
    }
}
