using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of ArgMax.</summary>
    internal static unsafe class ArgMaxCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ArgMaxKernel.Arguments(dispatch);
            var end = (int)Math.Min((long)groups.End * AxisReduction.Tile, dispatch.SizeX);
            for (var output = groups.First * AxisReduction.Tile; output < end; output++)
            {
                var start = arguments.X + ((long)(output / arguments.Inner) * arguments.Axis * arguments.Inner) + (output % arguments.Inner);
                arguments.Y[output] = FirstLargest(start, arguments.Axis, arguments.Inner);
            }
        }

        private static int FirstLargest(float* x, int count, int stride)
        {
            var found = 0;
            var largest = float.NaN;
            for (var index = 0; index < count; index++, x += stride)
            {
                if (*x > largest || (float.IsNaN(largest) && !float.IsNaN(*x)))
                {
                    largest = *x;
                    found = index;
                }
            }

            return found;
        }
    }
}
