using System;
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
            var c = arguments.C + arguments.COffset + ((long)batch * arguments.CBatch) + ((long)row * arguments.N) + column;
            var bias = stackalloc float[GemmCpu.TileColumns];
            if (arguments.HasBias != 0)
            {
                Buffer.MemoryCopy(arguments.Bias + column, bias, columns * sizeof(float), columns * sizeof(float));
            }

            for (; rows > 0; rows--)
            {
                Finish(arguments, sums, bias, c, columns);
                sums += GemmCpu.TileColumns;
                c += arguments.N;
            }
        }

        private static void Finish(in GemmKernel.Arguments arguments, float* sums, float* bias, float* c, int columns)
        {
            var accumulate = arguments.Accumulate != 0;
            switch ((FusedActivation)arguments.Activation)
            {
                case FusedActivation.Relu:
                    ElementLoop.Run(0, columns, new Ending<Relu>(sums, bias, c, accumulate));
                    break;
                case FusedActivation.Tanh:
                    ElementLoop.Run(0, columns, new Ending<Tanh>(sums, bias, c, accumulate));
                    break;
                case FusedActivation.Sigmoid:
                    ElementLoop.Run(0, columns, new Ending<Sigmoid>(sums, bias, c, accumulate));
                    break;
                default:
                    ElementLoop.Run(0, columns, new Ending<Identity>(sums, bias, c, accumulate));
                    break;
            }
        }

        /// <summary>c = activation(sums + bias), or c += the same. Sums and bias are readable to the end of the tile.</summary>
        private readonly struct Ending<TActivation> : IElementOperation
            where TActivation : struct, IUnaryOperation
        {
            private readonly float* sums;
            private readonly float* bias;
            private readonly float* c;
            private readonly bool accumulate;

            public Ending(float* sums, float* bias, float* c, bool accumulate)
            {
                this.sums = sums;
                this.bias = bias;
                this.c = c;
                this.accumulate = accumulate;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var whole = default(WholeLanes);
                var value = default(TActivation).Apply(whole.Load(sums + index) + whole.Load(bias + index));
                lanes.Store(c + index, accumulate ? lanes.Load(c + index) + value : value);
            }
        }
    }
}
