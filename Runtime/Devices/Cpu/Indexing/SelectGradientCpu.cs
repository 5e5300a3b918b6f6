using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of SelectGradient.</summary>
    internal static unsafe class SelectGradientCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SelectGradientKernel.Arguments(dispatch);
            var first = groups.First * ElementLoop.Tile;
            var end = ElementLoop.End(groups, arguments.Count);
            new Span<float>(arguments.Dx + first, end - first).Clear();
            var partFirst = Math.Max(first, arguments.Offset);
            var partEnd = Math.Min(end, arguments.Offset + arguments.Length);
            if (partFirst < partEnd)
            {
                new Span<float>(arguments.Dy + partFirst - arguments.Offset, partEnd - partFirst).CopyTo(new Span<float>(arguments.Dx + partFirst, partEnd - partFirst));
            }
        }
    }
}
