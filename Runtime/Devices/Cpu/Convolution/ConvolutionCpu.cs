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
    /// The CPU body of Convolution: the matrix product of the filters with the windows, whose rows are read where they lie in the spread image.
    /// </summary>
    internal static unsafe class ConvolutionCpu
    {
        /// <summary>Output elements of a plane that one group computes.</summary>
        public const int TilePositions = 256;

        // Depths whose offsets are kept at a time.
        private const int MaxDepth = 4096;

        // Positions of two vectors of any processor, and what vectors beyond the last one read.
        private const int PanelPositions = 32;
        private const int LaneStride = 2 * PanelPositions;

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
            var arguments = new ConvolutionKernel.Arguments(dispatch);
            var work = new Work(groups.Scratch);
            work.SetDepths(arguments, 0);
            for (var group = groups.First; group < groups.End; group++)
            {
                var first = group % groups.X * TilePositions;
                var block = group / groups.X % groups.Y * ConvolutionBlocks.PerGroup;
                var image = group / groups.X / groups.Y;
                RunGroup<TVector, TArithmetic, TRows>(arguments, image, block, first, ref work);
            }
        }

        private static void RunGroup<TVector, TArithmetic, TRows>(in ConvolutionKernel.Arguments arguments, int image, int firstBlock, int first, ref Work work)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var blocks = ConvolutionBlocks.Count(arguments.Filters);
            var lastBlock = Math.Min(firstBlock + ConvolutionBlocks.PerGroup, arguments.Groups * blocks);
            var end = Math.Min(first + TilePositions, arguments.Rows * arguments.Columns);
            var stop = Position(arguments, end - 1) + 1;
            var panel = 2 * default(TArithmetic).Width;
            var depths = arguments.Channels * arguments.TapCount;
            for (var start = Position(arguments, first); start < stop; start += panel)
            {
                var positions = Math.Min(stop - start, panel);
                var runs = new OutputRuns(arguments, start, positions, end, work.Runs);
                for (var depth = 0; depth < depths || depth == 0; depth += MaxDepth)
                {
                    work.SetDepths(arguments, depth);
                    for (var block = firstBlock; block < lastBlock; block++)
                    {
                        Multiply<TVector, TArithmetic, TRows>(
                            arguments, image, block / blocks, block % blocks * ConvolutionBlocks.Filters, start, positions, depth, work.Lanes(block - firstBlock), work);
                    }
                }

                for (var block = firstBlock; block < lastBlock; block++)
                {
                    Finish(arguments, image, block / blocks, block % blocks * ConvolutionBlocks.Filters, work.Lanes(block - firstBlock), runs);
                }
            }
        }

        private static void Multiply<TVector, TArithmetic, TRows>(
            in ConvolutionKernel.Arguments arguments, int image, int group, int filter, int start, int positions, int depth, float* lanes, in Work work)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var filters = Math.Min(arguments.Filters - filter, ConvolutionBlocks.Filters);
            var rows = stackalloc float*[ConvolutionBlocks.Filters];
            for (var row = 0; row < ConvolutionBlocks.Filters; row++)
            {
                rows[row] = arguments.Weight + ((long)group * arguments.GroupStride) + ((long)(filter + Math.Min(row, filters - 1)) * arguments.FilterStride);
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
                Accumulate = depth > 0,
            }.MultiplyRows<TVector, TArithmetic, TRows>(filters, positions > default(TArithmetic).Width);
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

        // The position in the spread image of an output element.
        private static int Position(in ConvolutionKernel.Arguments arguments, int element) =>
            (element / arguments.Columns * arguments.Pitch) + (element % arguments.Columns);

        /// <summary>A thread's working memory, and which depths its tables hold.</summary>
        private struct Work
        {
            private readonly float* lanes;
            private int firstDepth;

            public Work(byte* scratch)
            {
                ImageOffsets = (int*)scratch;
                WeightOffsets = ImageOffsets + MaxDepth;
                Runs = WeightOffsets + MaxDepth;
                lanes = (float*)(Runs + OutputRuns.Memory);
                Depths = 0;
                firstDepth = -1;
            }

            public int* ImageOffsets { get; }

            public int* WeightOffsets { get; }

            public int* Runs { get; }

            public int Depths { get; private set; }

            public readonly float* Lanes(int block) => lanes + (block * ConvolutionBlocks.Filters * LaneStride);

            public void SetDepths(in ConvolutionKernel.Arguments arguments, int first)
            {
                if (first == firstDepth)
                {
                    return;
                }

                firstDepth = first;
                Depths = Math.Min((arguments.Channels * arguments.TapCount) - first, MaxDepth);
                for (var depth = 0; depth < Depths; depth++)
                {
                    var channel = (first + depth) / arguments.TapCount;
                    var tap = arguments.Taps + (2 * (arguments.FirstTap + ((first + depth) % arguments.TapCount)));
                    ImageOffsets[depth] = (channel * arguments.Plane) + tap[0];
                    WeightOffsets[depth] = (channel * arguments.ChannelStride) + tap[1];
                }
            }
        }
    }
}
