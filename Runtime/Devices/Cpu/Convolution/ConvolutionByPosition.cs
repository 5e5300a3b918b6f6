using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// One group of a convolution whose lanes are positions, which run on from row to row of the spread image. Those between the rows of the
    /// output are computed too, and not stored.
    /// </summary>
    /// <typeparam name="TVector">The vector type.</typeparam>
    /// <typeparam name="TArithmetic">Its operations.</typeparam>
    /// <typeparam name="TRows">Filters of a register tile.</typeparam>
    internal static unsafe class ConvolutionByPosition<TVector, TArithmetic, TRows>
        where TVector : unmanaged
        where TArithmetic : struct, IVectorArithmetic<TVector>
        where TRows : struct, IConstant
    {
        // Positions of two vectors of any processor, and what vectors beyond the last one read.
        private const int PanelPositions = 32;
        private const int LaneStride = 2 * PanelPositions;

        /// <summary>Computes the output elements of an image's planes from <paramref name="first"/> on.</summary>
        public static void Run(in ConvolutionKernel.Arguments arguments, int image, int firstBlock, int first, ref ConvolutionWork work)
        {
            var blocks = ConvolutionBlocks.Count(arguments.Filters);
            var lastBlock = Math.Min(firstBlock + ConvolutionBlocks.PerGroup, arguments.Groups * blocks);
            var end = Math.Min(first + ConvolutionCpu.TilePositions, arguments.Rows * arguments.Columns);
            var stop = Position(arguments, end - 1) + 1;
            var panel = 2 * default(TArithmetic).Width;
            var depths = arguments.Channels * arguments.TapCount;
            for (var start = Position(arguments, first); start < stop; start += panel)
            {
                var positions = Math.Min(stop - start, panel);
                var runs = new OutputRuns(arguments, start, positions, end, work.Runs);
                var depth = 0;
                do
                {
                    work.SetDepths(arguments, depth);
                    for (var block = firstBlock; block < lastBlock; block++)
                    {
                        Multiply(
                            arguments, image, block / blocks, block % blocks * ConvolutionBlocks.Filters, start, positions, depth > 0, Lanes(work, block - firstBlock), work);
                    }

                    depth += work.Depths;
                }
                while (depth < depths);

                for (var block = firstBlock; block < lastBlock; block++)
                {
                    Finish(arguments, image, block / blocks, block % blocks * ConvolutionBlocks.Filters, Lanes(work, block - firstBlock), runs);
                }
            }
        }

        private static void Multiply(
            in ConvolutionKernel.Arguments arguments, int image, int group, int filter, int start, int positions, bool accumulate, float* lanes, in ConvolutionWork work)
        {
            var weight = ConvolutionBlocks.Line(arguments, group, filter);
            var rows = stackalloc float*[ConvolutionBlocks.Filters];
            for (var row = 0; row < ConvolutionBlocks.Filters; row++)
            {
                rows[row] = weight + row;
            }

            new ConvolutionTile
            {
                A = rows,
                AOffsets = work.WeightOffsets,
                B = arguments.X + ((((long)image * arguments.Groups) + group) * arguments.Channels * arguments.Plane) + start,
                BOffsets = work.ImageOffsets,
                C = lanes,
                CStride = LaneStride,
                Depth = work.Depths,
                Accumulate = accumulate,
            }.MultiplyRows<TVector, TArithmetic, TRows>(Math.Min(arguments.Filters - filter, ConvolutionBlocks.Filters), positions > default(TArithmetic).Width);
        }

        private static void Finish(in ConvolutionKernel.Arguments arguments, int image, int group, int filter, float* lanes, in OutputRuns runs)
        {
            var first = (group * arguments.Filters) + filter;
            new ConvolutionEpilogue
            {
                Sums = lanes,
                SumStride = LaneStride,
                Filters = Math.Min(arguments.Filters - filter, ConvolutionBlocks.Filters),
                Bias = arguments.HasBias != 0 ? arguments.Bias + first : null,
                Plane = arguments.Y + arguments.YOffset + ((((long)image * arguments.Groups * arguments.Filters) + first) * arguments.YPlane),
                PlaneStride = arguments.YPlane,
                ColumnStride = arguments.YColumn,
            }.Run(runs, arguments.Activation);
        }

        private static float* Lanes(in ConvolutionWork work, int block) => work.Sums + (block * ConvolutionBlocks.Filters * LaneStride);

        // The position in the spread image of an output element.
        private static int Position(in ConvolutionKernel.Arguments arguments, int element) =>
            (element / arguments.Columns * arguments.Pitch) + (element % arguments.Columns);
    }
}
