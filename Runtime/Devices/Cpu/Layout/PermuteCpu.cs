using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Permute, line by line of the output.</summary>
    internal static unsafe class PermuteCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PermuteKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.ExtentL);
            while (segments.Next())
            {
                var k = segments.Row % arguments.ExtentK;
                var block = segments.Row / arguments.ExtentK;
                var source = arguments.X
                    + ((long)(block / arguments.ExtentJ) * arguments.StrideI)
                    + ((long)(block % arguments.ExtentJ) * arguments.StrideJ)
                    + ((long)k * arguments.StrideK)
                    + ((long)segments.Column * arguments.StrideL);
                var target = new Span<float>(arguments.Y + segments.Start, segments.Length);
                if (arguments.StrideL == 1)
                {
                    new ReadOnlySpan<float>(source, segments.Length).CopyTo(target);
                }
                else
                {
                    for (var l = 0; l < target.Length; l++)
                    {
                        target[l] = source[(long)l * arguments.StrideL];
                    }
                }
            }
        }
    }
}
