using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of OneHot.</summary>
    internal static unsafe class OneHotCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new OneHotKernel.Arguments(dispatch);
            for (var index = TokenLoop.First(groups); index < TokenLoop.End(groups, arguments.Count); index++)
            {
                var row = new Span<float>(arguments.Y + ((long)index * arguments.Columns), arguments.Columns);
                row.Clear();
                if ((uint)arguments.Tokens[index] < (uint)arguments.Columns)
                {
                    row[arguments.Tokens[index]] = 1f;
                }
            }
        }
    }
}
