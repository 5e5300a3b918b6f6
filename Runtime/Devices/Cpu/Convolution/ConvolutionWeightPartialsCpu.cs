using System;
using System.Numerics;
using System.Runtime.CompilerServices;
#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The CPU body of ConvolutionWeightPartials: the matrix product of the windows with dy, of which some positions at a time are turned so that the
    /// filters lie side by side. Positions run on from image to image.
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
            var firstImage = chunk * arguments.Chunk;
            var images = Math.Min(arguments.Chunk, arguments.Images - firstImage);
            var planes = arguments.X + ((((long)firstImage * arguments.Groups) + group) * arguments.Channels * arguments.Plane);
            var length = images * arguments.Rows * arguments.Columns;
            var passes = (length + MaxPositions - 1) / MaxPositions;
            for (var pass = 0; pass < passes; pass++)
            {
                var first = (int)((long)length * pass / passes);
                var count = (int)((long)length * (pass + 1) / passes) - first;
                SetPositions(arguments, first, count, work.Positions);
                Turn(arguments, firstImage, (group * arguments.Filters) + filter, filters, first, count, work.Turned);
                for (var depth = 0; depth < work.Depths; depth += RowsAtATime)
                {
                    var rows = Math.Min(work.Depths - depth, RowsAtATime);
                    Multiply<TVector, TArithmetic, TRows>(planes, depth, rows, filters, count, work);
                    Add(work.Sums, target + ((long)depth * stride), rows, used * ConvolutionBlocks.Filters, stride, pass > 0);
                }

                if (work.SumsUpstream)
                {
                    Sum(work.Turned, count, work.Sums);
                    Add(work.Sums, target + ((long)work.Depths * stride), 1, used * ConvolutionBlocks.Filters, stride, pass > 0);
                }
            }
        }

        // Where in the spread images the positions lie, counted from the first image of the chunk.
        private static void SetPositions(in ConvolutionWeightPartialsKernel.Arguments arguments, int first, int count, int* positions)
        {
            var line = first / arguments.Columns;
            var column = first % arguments.Columns;
            for (var position = 0; position < count; line++, column = 0)
            {
                var image = line / arguments.Rows * arguments.Groups * arguments.Channels * arguments.Plane;
                var start = image + (line % arguments.Rows * arguments.Pitch);
                for (; column < arguments.Columns && position < count; column++, position++)
                {
                    positions[position] = start + column;
                }
            }
        }

        private static void Turn(in ConvolutionWeightPartialsKernel.Arguments arguments, int firstImage, int filter, int filters, int first, int count, float* turned)
        {
            var plane = arguments.Rows * arguments.Columns;
            for (var position = 0; position < count;)
            {
                var image = firstImage + ((first + position) / plane);
                var element = (first + position) % plane;
                var run = Math.Min(plane - element, count - position);
                var upstream = arguments.Dy + ((((long)image * arguments.Groups * arguments.Filters) + filter) * plane) + element;
                GemmPanel.Transpose(upstream, plane, run, filters, ConvolutionBlocks.GroupFilters, turned + (position * ConvolutionBlocks.GroupFilters));
                position += run;
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
                rows[row] = planes + work.ImageOffsets[depth + Math.Min(row, count - 1)];
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

        // Four sums side by side, because each has to wait for its last addition. All lanes of a line are summed, those beyond the last filter too.
        [MethodImpl(Hot.Loop)]
        private static void Sum(float* lines, int count, float* sums)
        {
            const int Stride = ConvolutionBlocks.GroupFilters;
            for (var lane = 0; lane < Stride; lane += Vector<float>.Count)
            {
                Vector<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
                var line = lines + lane;
                var left = count;
                for (; left >= 4; left -= 4, line += 4 * Stride)
                {
                    sum0 += *(Vector<float>*)line;
                    sum1 += *(Vector<float>*)(line + Stride);
                    sum2 += *(Vector<float>*)(line + (2 * Stride));
                    sum3 += *(Vector<float>*)(line + (3 * Stride));
                }

                for (; left > 0; left--, line += Stride)
                {
                    sum0 += *(Vector<float>*)line;
                }

                *(Vector<float>*)(sums + lane) = (sum0 + sum1) + (sum2 + sum3);
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
                Sums = (float*)(TurnedOffsets + MaxPositions);
                Turned = Sums + (RowsAtATime * ConvolutionBlocks.GroupFilters);
                FirstDepth = 0;
                Depths = 0;
                SumsUpstream = false;
                for (var position = 0; position < MaxPositions; position++)
                {
                    TurnedOffsets[position] = position * ConvolutionBlocks.GroupFilters;
                }
            }

            /// <summary>Where the window's element of each depth lies.</summary>
            public int* ImageOffsets { get; }

            /// <summary>Where the window of each position lies.</summary>
            public int* Positions { get; }

            public int* TurnedOffsets { get; }

            public float* Sums { get; }

            public float* Turned { get; }

            public int FirstDepth { get; private set; }

            public int Depths { get; private set; }

            /// <summary>Whether the depth after these is the one that sums dy alone.</summary>
            public bool SumsUpstream { get; private set; }

            public void SetDepths(in ConvolutionWeightPartialsKernel.Arguments arguments, int first)
            {
                var left = (arguments.Channels * arguments.TapCount) - first;
                FirstDepth = first;
                Depths = Math.Min(left, TileDepths);
                SumsUpstream = left < TileDepths;
                for (var depth = 0; depth < Depths; depth++)
                {
                    var weight = first + depth;
                    ImageOffsets[depth] = (weight / arguments.TapCount * arguments.Plane) + arguments.Taps[2 * (weight % arguments.TapCount)];
                }
            }
        }
    }
}
