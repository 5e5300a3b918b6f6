using System;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of SquareSums and ClipNorm.</summary>
    internal static unsafe class ClipNormCpu
    {
        private const int Block = 4096;

        /// <summary>Runs some groups of SquareSums.</summary>
        public static void RunSquareSums(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new SquareSumsKernel.Arguments(dispatch);
            for (var block = groups.First; block < groups.End; block++)
            {
                var x = arguments.X + ((long)block * Block);
                arguments.Y[arguments.Offset + block] = RowReduction.Run<ProductTerm, Sum>(Math.Min(Block, arguments.Count - (block * Block)), new ProductTerm(x, x));
            }
        }

        /// <summary>Runs ClipNorm.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new ClipNormKernel.Arguments(dispatch);
            var norm = MathF.Sqrt(RowReduction.Sum(arguments.Squares, arguments.Count));
            arguments.Factor[0] = Math.Min(1f, arguments.Limit / (norm + 1e-6f));
            arguments.Norm[0] = norm;
        }
    }
}
