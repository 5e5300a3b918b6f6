using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// The operands of one register tile of a convolution: c (+)= a b, where the elements of a row of a, and the rows of b, lie wherever tables say.
    /// </summary>
    internal unsafe ref struct ConvolutionTile
    {
        /// <summary>The rows of a, as many as the tile has.</summary>
        public float** A;

        /// <summary>Where in a row the element of each depth lies.</summary>
        public int* AOffsets;

        /// <summary>What the offsets of b count from.</summary>
        public float* B;

        /// <summary>Where the row of each depth begins.</summary>
        public int* BOffsets;

        /// <summary>First element of the result.</summary>
        public float* C;

        /// <summary>From a row of c to the next.</summary>
        public int CStride;

        /// <summary>Columns of a, rows of b.</summary>
        public int Depth;

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
            float* a0 = A[0], a1 = Row(1, rows), a2 = Row(2, rows), a3 = Row(3, rows);
            float* a4 = Row(4, rows), a5 = Row(5, rows), a6 = Row(6, rows), a7 = Row(7, rows);
            TVector left0 = default, left1 = default, left2 = default, left3 = default;
            TVector left4 = default, left5 = default, left6 = default, left7 = default;
            TVector right0 = default, right1 = default, right2 = default, right3 = default;
            TVector right4 = default, right5 = default, right6 = default, right7 = default;

            var (aOffset, bOffset) = ((nint)AOffsets, (nint)BOffsets);
            var end = aOffset + ((nint)Depth * sizeof(int));
            for (; aOffset < end; aOffset += sizeof(int), bOffset += sizeof(int))
            {
                var b = B + *(int*)bOffset;
                nint a = *(int*)aOffset;
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
                    var x6 = vector.Broadcast(a6[a]);
                    left6 = vector.MultiplyAdd(x6, left, left6);
                    right6 = pair ? vector.MultiplyAdd(x6, right, right6) : right6;
                    var x7 = vector.Broadcast(a7[a]);
                    left7 = vector.MultiplyAdd(x7, left, left7);
                    right7 = pair ? vector.MultiplyAdd(x7, right, right7) : right7;
                }
            }

            Write<TVector, TArithmetic>(0, pair, left0, right0);
            if (rows > 1)
            {
                Write<TVector, TArithmetic>(1, pair, left1, right1);
                Write<TVector, TArithmetic>(2, pair, left2, right2);
                Write<TVector, TArithmetic>(3, pair, left3, right3);
            }

            if (rows > 4)
            {
                Write<TVector, TArithmetic>(4, pair, left4, right4);
                Write<TVector, TArithmetic>(5, pair, left5, right5);
                Write<TVector, TArithmetic>(6, pair, left6, right6);
                Write<TVector, TArithmetic>(7, pair, left7, right7);
            }
        }

        /// <summary>Computes <paramref name="rows"/> rows, TRows, 4 or 1 at a time.</summary>
        public void MultiplyRows<TVector, TArithmetic, TRows>(int rows, bool pair)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
        {
            for (var row = 0; row < rows;)
            {
                var done = pair
                    ? MultiplySome<TVector, TArithmetic, TRows, Two>(rows - row)
                    : MultiplySome<TVector, TArithmetic, TRows, One>(rows - row);
                row += done;
                A += done;
                C += done * CStride;
            }
        }

        private readonly int MultiplySome<TVector, TArithmetic, TRows, TVectors>(int rows)
            where TVector : unmanaged
            where TArithmetic : struct, IVectorArithmetic<TVector>
            where TRows : struct, IConstant
            where TVectors : struct, IConstant
        {
            if (rows > 4)
            {
                Multiply<TVector, TArithmetic, TRows, TVectors>();
                return default(TRows).Value;
            }

            if (rows > 1)
            {
                Multiply<TVector, TArithmetic, Four, TVectors>();
                return default(Four).Value;
            }

            Multiply<TVector, TArithmetic, One, TVectors>();
            return default(One).Value;
        }

        [MethodImpl(Hot.Inline)]
        private readonly float* Row(int row, int rows) => row < rows ? A[row] : null;

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
