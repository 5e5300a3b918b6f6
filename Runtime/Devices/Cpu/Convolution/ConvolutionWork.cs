using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>A thread's working memory for Convolution: where the factors of each depth lie, a pair of channel and tap, and room for sums.</summary>
    internal unsafe struct ConvolutionWork
    {
        /// <summary>Sums that there is room for.</summary>
        public const int MaxSums = 64 * ConvolutionBlocks.GroupFilters;

        // Depths whose offsets are kept at a time.
        private const int MaxDepths = 4096;

        private int firstDepth;

        /// <summary>Divides <paramref name="scratch"/> up.</summary>
        public ConvolutionWork(byte* scratch)
        {
            ImageOffsets = (int*)scratch;
            WeightOffsets = ImageOffsets + MaxDepths;
            Runs = WeightOffsets + MaxDepths;
            Sums = (float*)(Runs + OutputRuns.Memory);
            Depths = 0;
            firstDepth = -1;
        }

        /// <summary>For each depth, from the first element of an image's planes to the one it multiplies.</summary>
        public int* ImageOffsets { get; }

        /// <summary>For each depth, from the first line of a block of filters to the one it multiplies.</summary>
        public int* WeightOffsets { get; }

        /// <summary>Memory of <see cref="OutputRuns"/>.</summary>
        public int* Runs { get; }

        /// <summary><see cref="MaxSums"/> floats.</summary>
        public float* Sums { get; }

        /// <summary>Depths that the tables hold.</summary>
        public int Depths { get; private set; }

        /// <summary>Fills the tables with the depths from <paramref name="first"/> on, as many as there is room for.</summary>
        public void SetDepths(in ConvolutionKernel.Arguments arguments, int first)
        {
            if (first == firstDepth)
            {
                return;
            }

            firstDepth = first;
            Depths = Math.Min((arguments.TapCount * arguments.Channels) - first, MaxDepths);
            var width = ConvolutionBlocks.LineWidth(arguments.Filters);
            var tapWeights = arguments.Groups * ConvolutionBlocks.LineFilters(arguments.Filters) * arguments.Channels;
            for (var depth = 0; depth < Depths; depth++)
            {
                var tap = (first + depth) / arguments.Channels;
                var channel = (first + depth) % arguments.Channels;
                ImageOffsets[depth] = (channel * arguments.Plane) + arguments.Taps[2 * (arguments.FirstTap + tap)];
                WeightOffsets[depth] = (tap * tapWeights) + (channel * width);
            }
        }
    }
}
