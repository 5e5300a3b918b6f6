using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of StridedRead and StridedWrite.</summary>
    internal static unsafe class StridedCpu
    {
        /// <summary>Runs some groups of StridedRead.</summary>
        public static void RunRead(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new StridedReadKernel.Arguments(dispatch);
            var extents = stackalloc[] { arguments.ExtentB, arguments.ExtentC, arguments.ExtentD, arguments.ExtentE, arguments.ExtentF };
            var strides = stackalloc[] { arguments.StrideA, arguments.StrideB, arguments.StrideC, arguments.StrideD, arguments.StrideE, arguments.StrideF };
            var lines = new StridedLines(groups, arguments.Count, extents, strides, arguments.Offset);
            while (lines.Next())
            {
                Copy(arguments.X + lines.Place, arguments.StrideF, arguments.Y + lines.Start, 1, lines.Length);
            }
        }

        /// <summary>Runs some groups of StridedWrite.</summary>
        public static void RunWrite(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new StridedWriteKernel.Arguments(dispatch);
            var extents = stackalloc[] { arguments.ExtentB, arguments.ExtentC, arguments.ExtentD, arguments.ExtentE, arguments.ExtentF };
            var strides = stackalloc[] { arguments.StrideA, arguments.StrideB, arguments.StrideC, arguments.StrideD, arguments.StrideE, arguments.StrideF };
            var lines = new StridedLines(groups, arguments.Count, extents, strides, arguments.Offset);
            while (lines.Next())
            {
                Copy(arguments.X + lines.Start, 1, arguments.Y + lines.Place, arguments.StrideF, lines.Length);
            }
        }

        private static void Copy(uint* source, int sourceStride, uint* target, int targetStride, int length)
        {
            if (sourceStride == 1 && targetStride == 1)
            {
                new ReadOnlySpan<uint>(source, length).CopyTo(new Span<uint>(target, length));
            }
            else if (sourceStride == 0)
            {
                new Span<uint>(target, length).Fill(*source);
            }
            else
            {
                for (var index = 0; index < length; index++, source += sourceStride, target += targetStride)
                {
                    *target = *source;
                }
            }
        }
    }
}
