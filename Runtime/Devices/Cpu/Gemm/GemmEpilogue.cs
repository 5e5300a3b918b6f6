using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The end of a matrix product: bias, activation, and the only write to C.</summary>
    internal static unsafe class GemmEpilogue
    {
        /// <summary>Finishes a block whose sums lie in rows of <see cref="GemmCpu.TileColumns"/>.</summary>
        public static void Run(in GemmKernel.Arguments arguments, float* sums, int batch, int row, int column, int rows, int columns)
        {
            switch (arguments.Activation)
            {
                case 1:
                    Write<Relu>(arguments, sums, batch, row, column, rows, columns);
                    break;
                case 2:
                    Write<Tanh>(arguments, sums, batch, row, column, rows, columns);
                    break;
                case 3:
                    Write<Sigmoid>(arguments, sums, batch, row, column, rows, columns);
                    break;
                default:
                    Write<Identity>(arguments, sums, batch, row, column, rows, columns);
                    break;
            }
        }

        [MethodImpl(Hot.Loop)]
        private static void Write<TActivation>(in GemmKernel.Arguments arguments, float* sums, int batch, int row, int column, int rows, int columns)
            where TActivation : struct, IUnaryOperation
        {
            var bias = stackalloc float[GemmCpu.TileColumns];
            if (arguments.HasBias != 0)
            {
                Buffer.MemoryCopy(arguments.Bias + column, bias, columns * sizeof(float), columns * sizeof(float));
            }

            var activation = default(TActivation);
            var accumulate = arguments.Accumulate != 0;
            var c = arguments.C + arguments.COffset + ((long)batch * arguments.CBatch) + ((long)row * arguments.N) + column;
            var whole = columns - (columns % Vector<float>.Count);
            for (; rows > 0; rows--)
            {
                for (var j = 0; j < whole; j += Vector<float>.Count)
                {
                    var value = activation.Apply(VectorMemory.Load(sums + j) + VectorMemory.Load(bias + j));
                    VectorMemory.Store(c + j, accumulate ? VectorMemory.Load(c + j) + value : value);
                }

                if (whole < columns)
                {
                    var value = activation.Apply(VectorMemory.Load(sums + whole) + VectorMemory.Load(bias + whole));
                    VectorMemory.Store(c + whole, accumulate ? VectorMemory.Load(c + whole, columns - whole) + value : value, columns - whole);
                }

                sums += GemmCpu.TileColumns;
                c += arguments.N;
            }
        }
    }
}
