using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>Softmax of one row, shifted by its largest element so that no exponential overflows.</summary>
    internal static unsafe class SoftmaxRow
    {
        /// <summary>Writes the softmax of <paramref name="x"/> to <paramref name="y"/>, which may be the same row.</summary>
        /// <returns>The logarithm of the sum of e^x.</returns>
        public static float Write(float* x, float* y, int columns)
        {
            var largest = Largest(x, columns);
            var sum = RowReduction.Run<StoredExponential, Sum>(columns, new StoredExponential(x, y, largest));
            ElementLoop.Map(columns, y, y, new Scaling(1 / sum));
            return largest + MathF.Log(sum);
        }

        /// <summary>The logarithm of the sum of e^x.</summary>
        public static float LogSum(float* x, int columns)
        {
            var largest = Largest(x, columns);
            return largest + MathF.Log(RowReduction.Run<Exponential, Sum>(columns, new Exponential(x, largest)));
        }

        // Finite, because the difference of two infinities is no number.
        private static float Largest(float* x, int columns) => Math.Max(RowReduction.Max(x, columns), -float.MaxValue);

        private readonly struct Exponential : ITerm
        {
            private readonly float* x;
            private readonly Vector<float> shift;

            public Exponential(float* x, float shift)
            {
                this.x = x;
                this.shift = new Vector<float>(shift);
            }

            public float Padding => float.NegativeInfinity;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes => VectorMath.Exp(lanes.Load(x + column) - shift);
        }

        private readonly struct StoredExponential : ITerm
        {
            private readonly Exponential exponential;
            private readonly float* y;

            public StoredExponential(float* x, float* y, float shift)
            {
                exponential = new Exponential(x, shift);
                this.y = y;
            }

            public float Padding => exponential.Padding;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes
            {
                var value = exponential.At(lanes, column);
                lanes.Store(y + column, value);
                return value;
            }
        }
    }
}
