using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of PackFilters.</summary>
    internal static unsafe class PackFiltersCpu
    {
        /// <summary>Channels that one group covers.</summary>
        public const int TileChannels = 16;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PackFiltersKernel.Arguments(dispatch);
            var width = ConvolutionBlocks.LineWidth(arguments.Filters);
            var padded = ConvolutionBlocks.LineFilters(arguments.Filters);
            for (var index = groups.First; index < groups.End; index++)
            {
                var filter = index % groups.X * ConvolutionBlocks.GroupFilters;
                var channel = index / groups.X % groups.Y * TileChannels;
                var group = index / groups.X / groups.Y;
                var end = Math.Min(channel + TileChannels, arguments.Channels);
                var lines = arguments.Lines + ((((long)group * padded) + filter) * arguments.Channels);
                for (; channel < end; channel++)
                {
                    var source = arguments.Weight + ((long)group * arguments.GroupStride) + ((long)filter * arguments.FilterStride) + ((long)channel * arguments.ChannelStride);
                    Pack(arguments, source, Math.Min(arguments.Filters - filter, width), lines + ((long)channel * width), width, padded);
                }
            }
        }

        // One line of every tap.
        private static void Pack(in PackFiltersKernel.Arguments arguments, float* source, int filters, float* line, int width, int padded)
        {
            var next = (long)arguments.Groups * padded * arguments.Channels;
            for (var tap = 0; tap < arguments.TapCount; tap++, line += next)
            {
                var from = source + arguments.Taps[(2 * tap) + 1];
                for (var filter = 0; filter < filters; filter++)
                {
                    line[filter] = from[(long)filter * arguments.FilterStride];
                }

                new Span<float>(line + filters, width - filters).Clear();
            }
        }
    }
}
