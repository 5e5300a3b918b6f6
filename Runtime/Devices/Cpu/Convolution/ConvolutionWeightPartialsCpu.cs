using System;
using System.Numerics;
#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The CPU body of ConvolutionWeightPartials: the matrix product of the windows with dy, of which some positions at a time are turned so that the
    /// filters lie side by side, with zeros between the rows of dy.
    /// </summary>
    internal static unsafe class ConvolutionWeightPartialsCpu
    {
        /// <summary>Depths that one group sums.</summary>
        public const int TileDepths = 1024;

        private const int MaxPositions = 256;
        private const int RowsAtATime = 8;

        /// <summary>Runs some groups with the widest vectors of this processor.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
#if NET9_0_OR_GREATER
            if (Avx512F.IsSupported)
            {
                Run<Vector512<float>, Avx512Arithmetic, Eight>(dispatch, groups);
                return;
            }
#endif
            Run<Vector<float>, PortableArithmetic, Four>(dispatch, groups);
        }

        /// <summary>Runs some groups.</summary>
        public static void Run<TVector, TArithmetic, TRows>(in CpuDispatch dispatch, in GroupRange groups)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var arguments = new ConvolutionWeightPartialsKernel.Arguments(dispatch);
            var blocks = ConvolutionBlocks.Count(arguments.Filters);
            var work = new Work(groups.Scratch);
            for (var index = groups.First; index < groups.End; index++)
            {
                var block = index / groups.X % groups.Y * ConvolutionBlocks.PerGroup;
                var lastBlock = Math.Min(block + ConvolutionBlocks.PerGroup, arguments.Groups * blocks);
                work.SetDepths(arguments, index % groups.X * TileDepths);
                while (block < lastBlock)
                {
                    var group = block / blocks;
                    var used = Math.Min(lastBlock, (group + 1) * blocks) - block;
                    RunFilters<TVector, TArithmetic, TRows>(arguments, index / groups.X / groups.Y, group, block % blocks, used, work);
                    block += used;
                }
            }
        }

        private static void RunFilters<TVector, TArithmetic, TRows>(
            in ConvolutionWeightPartialsKernel.Arguments arguments, int chunk, int group, int block, int used, in Work work)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var filter = block * ConvolutionBlocks.Filters;
            var filters = Math.Min(arguments.Filters - filter, used * ConvolutionBlocks.Filters);
            var stride = ConvolutionBlocks.Count(arguments.Filters) * ConvolutionBlocks.Filters;
            var depths = (arguments.Channels * arguments.TapCount) + 1;
            var target = arguments.Parts + (((((long)chunk * arguments.Groups) + group) * depths) + work.FirstDepth) * stride + filter;
            var stop = ((arguments.Rows - 1) * arguments.Pitch) + arguments.Columns;
            var first = chunk * arguments.Chunk;
            var last = Math.Min(first + arguments.Chunk, arguments.Images);
            for (var image = first; image < last; image++)
            {
                var planes = arguments.X + ((((long)image * arguments.Groups) + group) * arguments.Channels * arguments.Plane);
                var upstream = arguments.Dy + ((((long)image * arguments.Groups * arguments.Filters) + (group * arguments.Filters) + filter) * arguments.Rows * arguments.Columns);
                for (var start = 0; start < stop; start += MaxPositions)
                {
                    var positions = Math.Min(stop - start, MaxPositions);
                    Turn(arguments, upstream, filters, start, positions, work.Turned);
                    for (var depth = 0; depth < work.Depths; depth += RowsAtATime)
                    {
                        var rows = Math.Min(work.Depths - depth, RowsAtATime);
                        Multiply<TVector, TArithmetic, TRows>(planes + start, depth, rows, filters, positions, work);
                        Add(work.Sums, target + ((long)depth * stride), rows, used * ConvolutionBlocks.Filters, stride, image > first || start > 0);
                    }
                }
            }
        }

        private static void Turn(in ConvolutionWeightPartialsKernel.Arguments arguments, float* upstream, int filters, int start, int positions, float* turned)
        {
            var row = start / arguments.Pitch;
            var column = start % arguments.Pitch;
            var plane = (long)arguments.Rows * arguments.Columns;
            for (var position = 0; position < positions; row++, column = 0)
            {
                if (column < arguments.Columns)
                {
                    var run = Math.Min(arguments.Columns - column, positions - position);
                    GemmPanel.Transpose(
                        upstream + ((long)row * arguments.Columns) + column, plane, run, filters, ConvolutionBlocks.GroupFilters, turned + (position * ConvolutionBlocks.GroupFilters));
                    position += run;
                    column += run;
                }

                var gap = Math.Min(arguments.Pitch - column, positions - position);
                new Span<float>(turned + (position * ConvolutionBlocks.GroupFilters), gap * ConvolutionBlocks.GroupFilters).Clear();
                position += gap;
            }
        }

        private static void Multiply<TVector, TArithmetic, TRows>(float* planes, int depth, int count, int filters, int positions, in Work work)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var rows = stackalloc float*[RowsAtATime];
            for (var row = 0; row < RowsAtATime; row++)
            {
                var offset = work.ImageOffsets[depth + Math.Min(row, count - 1)];
                rows[row] = offset < 0 ? work.Ones : planes + offset;
            }

            var width = default(TArithmetic).Width;
            for (var filter = 0; filter < filters; filter += 2 * width)
            {
                new ConvolutionTile
                {
                    A = rows,
                    AOffsets = work.Positions,
                    B = work.Turned + filter,
                    BOffsets = work.TurnedOffsets,
                    C = work.Sums + filter,
                    CStride = ConvolutionBlocks.GroupFilters,
                    Depth = positions,
                }.MultiplyRows<TVector, TArithmetic, TRows>(count, filters - filter > width);
            }
        }

        private static void Add(float* sums, float* target, int rows, int columns, int stride, bool accumulate)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column += Vector<float>.Count)
                {
                    var place = (Vector<float>*)(target + column);
                    var sum = *(Vector<float>*)(sums + column);
                    *place = accumulate ? *place + sum : sum;
                }

                sums += ConvolutionBlocks.GroupFilters;
                target += stride;
            }
        }

        /// <summary>A thread's working memory, and which depths its table holds.</summary>
        private struct Work
        {
            public Work(byte* scratch)
            {
                ImageOffsets = (int*)scratch;
                Positions = ImageOffsets + TileDepths;
                TurnedOffsets = Positions + MaxPositions;
                Ones = (float*)(TurnedOffsets + MaxPositions);
                Sums = Ones + MaxPositions;
                Turned = Sums + (RowsAtATime * ConvolutionBlocks.GroupFilters);
                FirstDepth = 0;
                Depths = 0;
                for (var position = 0; position < MaxPositions; position++)
                {
                    Positions[position] = position;
                    TurnedOffsets[position] = position * ConvolutionBlocks.GroupFilters;
                    Ones[position] = 1;
                }
            }

            /// <summary>Where the window's element of each depth lies; negative for the depth that sums dy alone.</summary>
            public int* ImageOffsets { get; }

            public int* Positions { get; }

            public int* TurnedOffsets { get; }

            public float* Ones { get; }

            public float* Sums { get; }

            public float* Turned { get; }

            public int FirstDepth { get; private set; }

            public int Depths { get; private set; }

            public void SetDepths(in ConvolutionWeightPartialsKernel.Arguments arguments, int first)
            {
                var weights = arguments.Channels * arguments.TapCount;
                FirstDepth = first;
                Depths = Math.Min(weights + 1 - first, TileDepths);
                for (var depth = 0; depth < Depths; depth++)
                {
                    var weight = first + depth;
                    ImageOffsets[depth] = weight < weights
                        ? (weight / arguments.TapCount * arguments.Plane) + arguments.Taps[2 * (weight % arguments.TapCount)]
                        : -1;
                }
            }
        }
    }
}
