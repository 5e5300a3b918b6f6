using System;
using System.Numerics;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of ConvolutionWeightSum: blocks of filters are summed side by side, then go where the weights want them.</summary>
    internal static unsafe class ConvolutionWeightSumCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ConvolutionWeightSumKernel.Arguments(dispatch);
            var lines = arguments.Groups * (arguments.Depths + 1);
            var range = new ItemRange(groups, arguments.Filters, lines);
            var padded = ConvolutionBlocks.Count(arguments.Filters) * ConvolutionBlocks.Filters;
            var sums = stackalloc float[ConvolutionBlocks.Filters];
            for (var line = range.First; line < range.End; line++)
            {
                for (var filter = 0; filter < arguments.Filters; filter += ConvolutionBlocks.Filters)
                {
                    Sum(arguments.Parts + ((long)line * padded) + filter, (long)lines * padded, arguments.Chunks, sums);
                    Store(arguments, line, filter, sums);
                }
            }
        }

        private static void Sum(float* parts, long stride, int chunks, float* sums)
        {
            for (var lane = 0; lane < ConvolutionBlocks.Filters; lane += Vector<float>.Count)
            {
                var sum = Vector<float>.Zero;
                for (var chunk = 0; chunk < chunks; chunk++)
                {
                    sum += *(Vector<float>*)(parts + (chunk * stride) + lane);
                }

                *(Vector<float>*)(sums + lane) = sum;
            }
        }

        private static void Store(in ConvolutionWeightSumKernel.Arguments arguments, int line, int filter, float* sums)
        {
            var depth = line % (arguments.Depths + 1);
            var first = (line / (arguments.Depths + 1) * arguments.Filters) + filter;
            var count = Math.Min(arguments.Filters - filter, ConvolutionBlocks.Filters);
            for (var row = 0; row < count; row++)
            {
                if (depth < arguments.Depths)
                {
                    arguments.Dweight[((long)(first + row) * arguments.Depths) + depth] = sums[row];
                }
                else if (arguments.HasBias != 0)
                {
                    arguments.Dbias[first + row] = sums[row];
                }
            }
        }
    }
}
