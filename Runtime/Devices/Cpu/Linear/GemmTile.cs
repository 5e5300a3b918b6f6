using System;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>The operands of one register tile of a matrix product: c (+)= a b. Strides are in elements.</summary>
    internal unsafe ref struct GemmTile
    {
        /// <summary>First element of the rows of a.</summary>
        public float* A;

        /// <summary>From a row of a to the next.</summary>
        public long ARowStride;

        /// <summary>From a column of a to the next.</summary>
        public long ADepthStride;

        /// <summary>First element of the columns of b, which lie side by side.</summary>
        public float* B;

        /// <summary>From a row of b to the next.</summary>
        public long BStride;

        /// <summary>First element of the result.</summary>
        public float* C;

        /// <summary>From a row of c to the next.</summary>
        public long CStride;

        /// <summary>Columns of a, rows of b.</summary>
        public int Depth;

        /// <summary>Rows of a that exist, 1 or more; the rows of c beyond them repeat the last one.</summary>
        public int Rows;

        /// <summary>Whether the product is added to c or replaces it.</summary>
        public bool Accumulate;

        /// <summary>Computes TRows rows and TVectors vectors of columns, all sums in registers, along the depth in order.</summary>
        [MethodImpl(Hot.Loop)]
        public readonly void Multiply<TVector, TArithmetic, TRows, TVectors>()
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
            where TVectors : struct, IConstant
        {
            var vector = default(TArithmetic);
            var rows = default(TRows).Value;
            var pair = default(TVectors).Value > 1;
            float* a0 = Row(0), a1 = Row(1), a2 = Row(2), a3 = Row(3), a4 = Row(4), a5 = Row(5), a6 = Row(6), a7 = Row(7);
            TVector left0 = default, left1 = default, left2 = default, left3 = default;
            TVector left4 = default, left5 = default, left6 = default, left7 = default;
            TVector right0 = default, right1 = default, right2 = default, right3 = default;
            TVector right4 = default, right5 = default, right6 = default, right7 = default;

            var b = B;
            var bStride = BStride;
            var aStride = ADepthStride;
            var a = 0L;
            for (var k = Depth; k > 0; k--)
            {
                var left = vector.Load(b);
                var right = pair ? vector.Load(b + vector.Width) : left;
                var x0 = vector.Broadcast(a0[a]);
                left0 = vector.MultiplyAdd(x0, left, left0);
                right0 = pair ? vector.MultiplyAdd(x0, right, right0) : right0;

                if (rows > 1)
                {
                    var x1 = vector.Broadcast(a1[a]);
                    left1 = vector.MultiplyAdd(x1, left, left1);
                    right1 = pair ? vector.MultiplyAdd(x1, right, right1) : right1;
                }

                if (rows > 2)
                {
                    var x2 = vector.Broadcast(a2[a]);
                    left2 = vector.MultiplyAdd(x2, left, left2);
                    right2 = pair ? vector.MultiplyAdd(x2, right, right2) : right2;
                    var x3 = vector.Broadcast(a3[a]);
                    left3 = vector.MultiplyAdd(x3, left, left3);
                    right3 = pair ? vector.MultiplyAdd(x3, right, right3) : right3;
                }

                if (rows > 4)
                {
                    var x4 = vector.Broadcast(a4[a]);
                    left4 = vector.MultiplyAdd(x4, left, left4);
                    right4 = pair ? vector.MultiplyAdd(x4, right, right4) : right4;
                    var x5 = vector.Broadcast(a5[a]);
                    left5 = vector.MultiplyAdd(x5, left, left5);
                    right5 = pair ? vector.MultiplyAdd(x5, right, right5) : right5;
                }

                if (rows > 6)
                {
                    var x6 = vector.Broadcast(a6[a]);
                    left6 = vector.MultiplyAdd(x6, left, left6);
                    right6 = pair ? vector.MultiplyAdd(x6, right, right6) : right6;
                    var x7 = vector.Broadcast(a7[a]);
                    left7 = vector.MultiplyAdd(x7, left, left7);
                    right7 = pair ? vector.MultiplyAdd(x7, right, right7) : right7;
                }

                a += aStride;
                b += bStride;
            }

            Write<TVector, TArithmetic>(0, pair, left0, right0);
            if (rows > 1)
            {
                Write<TVector, TArithmetic>(1, pair, left1, right1);
            }

            if (rows > 2)
            {
                Write<TVector, TArithmetic>(2, pair, left2, right2);
                Write<TVector, TArithmetic>(3, pair, left3, right3);
            }

            if (rows > 4)
            {
                Write<TVector, TArithmetic>(4, pair, left4, right4);
                Write<TVector, TArithmetic>(5, pair, left5, right5);
            }

            if (rows > 6)
            {
                Write<TVector, TArithmetic>(6, pair, left6, right6);
                Write<TVector, TArithmetic>(7, pair, left7, right7);
            }
        }

        private readonly float* Row(int row) => A + (Math.Min(row, Rows - 1) * ARowStride);

        [MethodImpl(Hot.Inline)]
        private readonly void Write<TVector, TArithmetic>(int row, bool pair, TVector left, TVector right)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
        {
            var vector = default(TArithmetic);
            var destination = C + (row * CStride);
            vector.Store(destination, Accumulate ? vector.Add(vector.Load(destination), left) : left);
            if (pair)
            {
                destination += vector.Width;
                vector.Store(destination, Accumulate ? vector.Add(vector.Load(destination), right) : right);
            }
        }
    }
}
