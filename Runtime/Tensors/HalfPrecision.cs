using System;

namespace Hebb.Tensors
{
    /// <summary>
    /// Numbers of IEEE 754 half precision, kept as their 16 bits: 1 of sign, 5 of exponent, 10 of fraction. netstandard2.1 has no type for them.
    /// </summary>
    public static class HalfPrecision
    {
        /// <summary>The largest finite number.</summary>
        public const float MaxValue = 65504f;

        private const int DroppedBits = 13;
        private const int InfinityBits = 0x7C00;
        private const int SmallestNormalBits = 0x38800000;
        private const int FirstInfiniteBits = 0x47800000;
        private const int SingleInfinityBits = 0x7F800000;
        private const int BiasDifference = 0x38000000;
        private const float SubnormalUnit = 1f / (1 << 24);

        /// <summary>The bits of the nearest half, of the even one when two are equally near; infinite beyond <see cref="MaxValue"/> and its rounding.</summary>
        public static ushort FromSingle(float value)
        {
            var bits = BitConverter.SingleToInt32Bits(value);
            var sign = (bits >> 16) & 0x8000;
            var magnitude = bits & 0x7FFFFFFF;
            if (magnitude > SingleInfinityBits)
            {
                return (ushort)(sign | InfinityBits | 0x200);
            }

            if (magnitude >= FirstInfiniteBits)
            {
                return (ushort)(sign | InfinityBits);
            }

            // Scaling by a power of two is exact, and Math.Round picks the even neighbour; 1024 units are the smallest normal half.
            var half = magnitude < SmallestNormalBits
                ? (int)Math.Round(Math.Abs((double)value) / SubnormalUnit)
                : (magnitude - BiasDifference + 0xFFF + ((magnitude >> DroppedBits) & 1)) >> DroppedBits;
            return (ushort)(sign | half);
        }

        /// <summary>The number that the bits of a half stand for; every half is exact in single precision.</summary>
        public static float ToSingle(ushort bits)
        {
            var sign = (bits & 0x8000) << 16;
            var magnitude = bits & 0x7FFF;
            if (magnitude >= InfinityBits)
            {
                return BitConverter.Int32BitsToSingle(sign | SingleInfinityBits | ((magnitude & 0x3FF) << DroppedBits));
            }

            if (magnitude < 0x400)
            {
                var small = magnitude * SubnormalUnit;
                return sign == 0 ? small : -small;
            }

            return BitConverter.Int32BitsToSingle(sign | ((magnitude << DroppedBits) + BiasDifference));
        }
    }
}
