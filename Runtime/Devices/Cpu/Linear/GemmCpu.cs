using System.Numerics;
#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Gemm: chooses the vectors and walks the blocks.</summary>
    internal static unsafe class GemmCpu
    {
        /// <summary>Rows of C that one group computes.</summary>
        public const int TileRows = 64;

        /// <summary>Columns of C that one group computes.</summary>
        public const int TileColumns = 64;

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
            Run<Vector<float>, PortableArithmetic, Six>(dispatch, groups);
        }

        /// <summary>Runs some groups; those that differ only in their rows follow one another.</summary>
        public static void Run<TVector, TArithmetic, TRows>(in CpuDispatch dispatch, in GroupRange groups)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            var arguments = new GemmKernel.Arguments(dispatch);
            for (var group = groups.First; group < groups.End; group++)
            {
                var row = group % groups.Y * TileRows;
                var column = group / groups.Y % groups.X * TileColumns;
                var batch = group / groups.Y / groups.X;
                GemmBlock<TVector, TArithmetic, TRows>.Run(arguments, batch, row, column, (float*)groups.Scratch);
            }
        }
    }
}
