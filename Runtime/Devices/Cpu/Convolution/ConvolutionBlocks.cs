using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>How the convolution kernels divide their filters: into blocks within each group, of which a work group takes several.</summary>
    internal static unsafe class ConvolutionBlocks
    {
        /// <summary>Filters of a block.</summary>
        public const int Filters = 8;

        /// <summary>Blocks of a work group.</summary>
        public const int PerGroup = 4;

        /// <summary>Filters of a work group.</summary>
        public const int GroupFilters = Filters * PerGroup;

        /// <summary>Blocks for so many filters.</summary>
        public static int Count(int filters) => (filters + Filters - 1) / Filters;

        /// <summary>Filters in a line of packed weights.</summary>
        public static int LineWidth(int filters) => Math.Min(Count(filters) * Filters, GroupFilters);

        /// <summary>Filters in all lines of packed weights, those beyond the last included.</summary>
        public static int LineFilters(int filters)
        {
            var width = LineWidth(filters);
            return (filters + width - 1) / width * width;
        }

        /// <summary>Where the lines begin that hold <paramref name="filter"/> of a group.</summary>
        public static float* Line(in ConvolutionKernel.Arguments arguments, int group, int filter)
        {
            var width = LineWidth(arguments.Filters);
            var line = (((long)arguments.FirstTap * arguments.Groups) + group) * LineFilters(arguments.Filters);
            return arguments.Weight + ((line + filter - (filter % width)) * arguments.Channels) + (filter % width);
        }
    }
}
