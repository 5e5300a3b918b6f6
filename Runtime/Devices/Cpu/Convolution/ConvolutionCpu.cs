using System.Numerics;
#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The CPU body of Convolution: the matrix product of the filters with the windows, whose elements are read where they lie in the spread image.
    /// Either the positions or the filters are the lanes of the vectors, whichever fills them better.
    /// </summary>
    internal static unsafe class ConvolutionCpu
    {
        /// <summary>Output elements of a plane that one group computes.</summary>
        public const int TilePositions = 256;

        // Sums as long as this repay that filters, when they are the lanes, change places with the positions in the end.
        private const int DepthsWorthTurning = 32;

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
            var filtersAreLanes = FiltersFillLanes(arguments);
            var work = new ConvolutionWork(groups.Scratch);
            work.SetDepths(arguments, 0);
            for (var group = groups.First; group < groups.End; group++)
            {
                var first = group % groups.X * TilePositions;
                var block = group / groups.X % groups.Y * ConvolutionBlocks.PerGroup;
                var image = group / groups.X / groups.Y;
                if (filtersAreLanes)
                {
                    ConvolutionByFilter<TVector, TArithmetic, TRows>.Run(arguments, image, block, first, ref work);
                }
                else
                {
                    ConvolutionByPosition<TVector, TArithmetic, TRows>.Run(arguments, image, block, first, ref work);
                }
            }
        }

        // Positions run on through what lies between the rows of the output, filters only through the last, unfilled line of weights.
        private static bool FiltersFillLanes(in ConvolutionKernel.Arguments arguments)
        {
            const int Lanes = ConvolutionBlocks.GroupFilters;
            var positions = ((arguments.Rows - 1) * (long)arguments.Pitch) + arguments.Columns;
            var byPosition = (positions + Lanes - 1) / Lanes * Lanes * ConvolutionBlocks.Count(arguments.Filters) * ConvolutionBlocks.Filters;
            var byFilter = (long)arguments.Rows * arguments.Columns * ((arguments.Filters + Lanes - 1) / Lanes * Lanes);
            return arguments.Channels * arguments.TapCount >= DepthsWorthTurning && byFilter < byPosition;
        }
    }
}
