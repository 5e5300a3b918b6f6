using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// Transcendental functions on vectors, within 4 units in the last place of the exact value over the whole range, NaN kept.
    /// Each is reduced to a short interval, where a minimax polynomial of our own fitting (weighted for relative error) serves.
    /// </summary>
    internal static class VectorMath
    {
        // Adding and subtracting 1.5 * 2^23 rounds to the nearest integer.
        private const float RoundingShift = 12582912f;

        private const float MantissaScale = 8388608f;
        private const float SmallestNormal = 1.17549435e-38f;

        // ln 2 in two parts; the first has few enough bits that small multiples of it are exact.
        private const float Ln2High = 0.693359375f;
        private const float Ln2Low = -2.12194440e-4f;
        private const float Log2E = 1.44269504f;

        /// <summary>left * right + addend, rounded once where the processor has such an instruction.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> MultiplyAdd(Vector<float> left, Vector<float> right, Vector<float> addend) =>
#if NET9_0_OR_GREATER
            Vector.MultiplyAddEstimate(left, right, addend);
#else
            (left * right) + addend;
#endif

        /// <summary>The larger of the two, <paramref name="value"/> itself when it is NaN.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> AtLeast(Vector<float> value, Vector<float> minimum) =>
            Vector.ConditionalSelect(Vector.LessThan(value, minimum), minimum, value);

        /// <summary>The smaller of the two, <paramref name="value"/> itself when it is NaN.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> AtMost(Vector<float> value, Vector<float> maximum) =>
            Vector.ConditionalSelect(Vector.GreaterThan(value, maximum), maximum, value);

        /// <summary>e to the power of <paramref name="x"/>; infinity above 88.73, 0 below -103.98.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Exp(Vector<float> x)
        {
            x = AtMost(AtLeast(x, Splat(-105f)), Splat(89f));
            var power = Round(x * Splat(Log2E));
            var r = MultiplyAdd(power, Splat(-Ln2Low), MultiplyAdd(power, Splat(-Ln2High), x));
            var p = Splat(0.00138144672f);
            p = MultiplyAdd(p, r, Splat(0.00836878084f));
            p = MultiplyAdd(p, r, Splat(0.0416683927f));
            p = MultiplyAdd(p, r, Splat(0.166665196f));
            p = MultiplyAdd(p, r, Splat(0.49999994f));
            p = MultiplyAdd(p, r * r, r) + Vector<float>.One;

            // In two steps, because 2^power itself leaves the range of normal numbers at both ends.
            var half = Round(power * Splat(0.5f));
            return p * PowerOfTwo(half) * PowerOfTwo(power - half);
        }

        /// <summary>The natural logarithm; -infinity at 0, NaN below.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Log(Vector<float> x)
        {
            var tiny = Vector.LessThan(x, Splat(SmallestNormal));
            var normal = Vector.ConditionalSelect(tiny, x * Splat(MantissaScale), x);

            // The exponent's bits as a number are a multiple of 2^23 below 2^31: exact in a float.
            var bits = Vector.AsVectorInt32(normal);
            var exponent = (Vector.ConvertToSingle(bits & new Vector<int>(0x7f800000)) * Splat(1 / MantissaScale)) - Splat(126f);
            exponent -= Vector.ConditionalSelect(tiny, Splat(23f), Vector<float>.Zero);
            var mantissa = Vector.AsVectorSingle((bits & new Vector<int>(0x007fffff)) | new Vector<int>(0x3f000000));

            // x = mantissa * 2^exponent with the mantissa in [sqrt(1/2), sqrt(2)).
            var low = Vector.LessThan(mantissa, Splat(0.707106781f));
            exponent -= Vector.ConditionalSelect(low, Vector<float>.One, Vector<float>.Zero);
            var f = Vector.ConditionalSelect(low, mantissa + mantissa, mantissa) - Vector<float>.One;

            var p = Splat(0.0674664006f);
            p = MultiplyAdd(p, f, Splat(-0.116756521f));
            p = MultiplyAdd(p, f, Splat(0.11888162f));
            p = MultiplyAdd(p, f, Splat(-0.124055892f));
            p = MultiplyAdd(p, f, Splat(0.142195523f));
            p = MultiplyAdd(p, f, Splat(-0.166679963f));
            p = MultiplyAdd(p, f, Splat(0.200021192f));
            p = MultiplyAdd(p, f, Splat(-0.250000089f));
            p = MultiplyAdd(p, f, Splat(0.333333135f));
            var square = f * f;
            var tail = MultiplyAdd(exponent, Splat(Ln2Low), (p * f * square) - (Splat(0.5f) * square));
            var result = MultiplyAdd(exponent, Splat(Ln2High), f + tail);

            var infinity = Splat(float.PositiveInfinity);
            result = Vector.ConditionalSelect(Vector.LessThan(x, infinity), result, x);
            result = Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), -infinity, result);
            return Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Splat(float.NaN), result);
        }

        /// <summary>The hyperbolic tangent.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Tanh(Vector<float> x)
        {
            var magnitude = Vector.Abs(x);
            var square = x * x;
            var p = Splat(-0.00571704516f);
            p = MultiplyAdd(p, square, Splat(0.020650588f));
            p = MultiplyAdd(p, square, Splat(-0.0537434965f));
            p = MultiplyAdd(p, square, Splat(0.133314908f));
            p = MultiplyAdd(p, square, Splat(-0.333332837f));
            var near = MultiplyAdd(p * square, x, x);
            var far = Vector<float>.One - (Splat(2f) / (Exp(magnitude + magnitude) + Vector<float>.One));
            return Vector.ConditionalSelect(Vector.LessThan(magnitude, Splat(0.625f)), near, CopySign(far, x));
        }

        /// <summary>1 / (1 + e^-x), by e^-|x|, which cannot overflow.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Sigmoid(Vector<float> x)
        {
            var decay = Exp(-Vector.Abs(x));
            return Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), decay, Vector<float>.One) / (Vector<float>.One + decay);
        }

        /// <summary>The Gauss error function. Beyond 1 the polynomial gives ln(1 - erf).</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Erf(Vector<float> x)
        {
            var magnitude = AtMost(Vector.Abs(x), Splat(4f));
            var square = x * x;
            var near = Splat(7.85386146e-05f);
            near = MultiplyAdd(near, square, Splat(-0.000801019371f));
            near = MultiplyAdd(near, square, Splat(0.00518832775f));
            near = MultiplyAdd(near, square, Splat(-0.0268538129f));
            near = MultiplyAdd(near, square, Splat(0.112835854f));
            near = MultiplyAdd(near, square, Splat(-0.37612626f));
            near = MultiplyAdd(near, square, Splat(1.12837911f)) * x;

            var far = Splat(0.000186379213f);
            far = MultiplyAdd(far, magnitude, Splat(-0.00294765853f));
            far = MultiplyAdd(far, magnitude, Splat(0.0218380652f));
            far = MultiplyAdd(far, magnitude, Splat(-0.103106759f));
            far = MultiplyAdd(far, magnitude, Splat(-0.638144851f));
            far = MultiplyAdd(far, magnitude, Splat(-1.12708914f));
            far = MultiplyAdd(far, magnitude, Splat(-0.000341522828f));
            far = CopySign(Vector<float>.One - Exp(far), x);
            return Vector.ConditionalSelect(Vector.LessThan(magnitude, Vector<float>.One), near, far);
        }

        /// <summary>ln(1 + e^x), never overflowing.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Softplus(Vector<float> x) =>
            AtLeast(x, Vector<float>.Zero) + Log(Vector<float>.One + Exp(-Vector.Abs(x)));

        /// <summary>
        /// <paramref name="x"/> to the power of <paramref name="exponent"/>, by e^(exponent ln |x|). A negative base takes whole exponents only:
        /// NaN otherwise. Any base to the power of 0 is 1.
        /// </summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Power(Vector<float> x, Vector<float> exponent)
        {
            var zero = Vector<float>.Zero;
            var limit = Vector.ConditionalSelect(Vector.GreaterThan(exponent, zero), zero, Splat(float.PositiveInfinity));
            var result = Vector.ConditionalSelect(Vector.Equals(x, zero), limit, Exp(exponent * Log(Vector.Abs(x))));
            var isWhole = Vector.Equals(Round(exponent), exponent);
            var half = exponent * Splat(0.5f);
            var isEven = Vector.Equals(Round(half), half);
            var signed = Vector.ConditionalSelect(isWhole, Vector.ConditionalSelect(isEven, result, -result), Splat(float.NaN));
            result = Vector.ConditionalSelect(Vector.LessThan(x, zero), signed, result);
            return Vector.ConditionalSelect(Vector.Equals(exponent, zero), Vector<float>.One, result);
        }

        /// <summary>The number in every lane.</summary>
        [MethodImpl(Hot.Inline)]
        public static Vector<float> Splat(float value) => new Vector<float>(value);

        [MethodImpl(Hot.Inline)]
        private static Vector<float> Round(Vector<float> x) => x + Splat(RoundingShift) - Splat(RoundingShift);

        // The biased exponent times 2^23 is exact as a float, and its bits as an integer are the power itself.
        [MethodImpl(Hot.Inline)]
        private static Vector<float> PowerOfTwo(Vector<float> exponent) =>
            Vector.AsVectorSingle(Vector.ConvertToInt32((exponent + Splat(127f)) * Splat(MantissaScale)));

        [MethodImpl(Hot.Inline)]
        private static Vector<float> CopySign(Vector<float> magnitude, Vector<float> sign) =>
            Vector.AsVectorSingle(Vector.AsVectorInt32(magnitude) | (Vector.AsVectorInt32(sign) & new Vector<int>(int.MinValue)));
    }
}
