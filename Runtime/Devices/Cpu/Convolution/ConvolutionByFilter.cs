using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>One group of a convolution whose lanes are filters: positions and filters change places when the sums are stored.</summary>
    /// <typeparam name="TVector">The vector type.</typeparam>
    /// <typeparam name="TArithmetic">Its operations.</typeparam>
    /// <typeparam name="TRows">Positions of a register tile.</typeparam>
    internal static unsafe class ConvolutionByFilter<TVector, TArithmetic, TRows>
        where TVector : unmanaged
        where TArithmetic : struct, IVectorArithmetic<TVector>
        where TRows : struct, IConstant
    {
        private const int MaxPositions = ConvolutionWork.MaxSums / ConvolutionBlocks.GroupFilters;

        /// <summary>Computes the output elements of an image's planes from <paramref name="first"/> on.</summary>
        public static void Run(in ConvolutionKernel.Arguments arguments, int image, int firstBlock, int first, ref ConvolutionWork work)
        {
            var blocks = ConvolutionBlocks.Count(arguments.Filters);
            var lastBlock = Math.Min(firstBlock + ConvolutionBlocks.PerGroup, arguments.Groups * blocks);
            var end = Math.Min(first + ConvolutionCpu.TilePositions, arguments.Rows * arguments.Columns);
            for (var block = firstBlock; block < lastBlock;)
            {
                var (group, within) = (block / blocks, block % blocks);
                var used = Math.Min(Math.Min(lastBlock - block, blocks - within), ConvolutionBlocks.PerGroup - (within % ConvolutionBlocks.PerGroup));
                var filter = within * ConvolutionBlocks.Filters;
                var filters = Math.Min(arguments.Filters - filter, used * ConvolutionBlocks.Filters);
                for (var element = first; element < end; element += MaxPositions)
                {
                    RunElements(arguments, image, group, filter, filters, element, Math.Min(end - element, MaxPositions), ref work);
                }

                block += used;
            }
        }

        private static void RunElements(
            in ConvolutionKernel.Arguments arguments, int image, int group, int filter, int filters, int element, int count, ref ConvolutionWork work)
        {
            var rows = stackalloc float*[MaxPositions + ConvolutionBlocks.Filters];
            SetRows(arguments, arguments.X + ((((long)image * arguments.Groups) + group) * arguments.Channels * arguments.Plane), element, count, rows);
            var depths = arguments.Channels * arguments.TapCount;
            var depth = 0;
            do
            {
                work.SetDepths(arguments, depth);
                Multiply(ConvolutionBlocks.Line(arguments, group, filter), filters, rows, count, depth > 0, work);
                depth += work.Depths;
            }
            while (depth < depths);

            new FilterEpilogue(arguments, image, (group * arguments.Filters) + filter, filters, work.Sums).Run(element, count);
        }

        // Where the windows begin; those beyond the last repeat it.
        private static void SetRows(in ConvolutionKernel.Arguments arguments, float* planes, int element, int count, float** rows)
        {
            var (row, column) = (element / arguments.Columns, element % arguments.Columns);
            var place = planes + ((long)row * arguments.Pitch);
            for (var position = 0; position < count; position++)
            {
                rows[position] = place + column;
                if (++column == arguments.Columns)
                {
                    column = 0;
                    place += arguments.Pitch;
                }
            }

            for (var position = count; position < count + ConvolutionBlocks.Filters; position++)
            {
                rows[position] = rows[count - 1];
            }
        }

        private static void Multiply(float* line, int filters, float** rows, int count, bool accumulate, in ConvolutionWork work)
        {
            var width = default(TArithmetic).Width;
            for (var lane = 0; lane < filters; lane += 2 * width)
            {
                new ConvolutionTile
                {
                    A = rows,
                    AOffsets = work.ImageOffsets,
                    B = line + lane,
                    BOffsets = work.WeightOffsets,
                    C = work.Sums + lane,
                    CStride = ConvolutionBlocks.GroupFilters,
                    Depth = work.Depths,
                    Accumulate = accumulate,
                }.MultiplyRows<TVector, TArithmetic, TRows>(count, filters - lane > width);
            }
        }
    }
}
