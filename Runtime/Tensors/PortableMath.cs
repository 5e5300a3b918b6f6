using System;

namespace Hebb.Tensors
{
    /// <summary>
    /// Functions that the system's mathematics library rounds differently from platform to platform, made of additions,
    /// multiplications and divisions only: the same argument gives the same bits everywhere.
    /// </summary>
    internal static class PortableMath
    {
        private const double Ln2 = 0.693147180559945309;
        private const double SquareRootOf2 = 1.41421356237309505;
        private const long MantissaMask = 0x000FFFFFFFFFFFFF;
        private const int ExponentBias = 1023;
        private const int MantissaBits = 52;

        /// <summary>The natural logarithm of a positive, normal <paramref name="value"/>: 2 artanh((m - 1) / (m + 1)) + e ln 2.</summary>
        public static double Log(double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var exponent = (int)(bits >> MantissaBits) - ExponentBias;
            var mantissa = BitConverter.Int64BitsToDouble((bits & MantissaMask) | ((long)ExponentBias << MantissaBits));
            if (mantissa > SquareRootOf2)
            {
                mantissa /= 2;
                exponent++;
            }

            var s = (mantissa - 1) / (mantissa + 1);
            var square = s * s;
            var series = 0.0;
            for (var term = 23; term >= 1; term -= 2)
            {
                series = (series * square) + (1.0 / term);
            }

            return (2 * s * series) + (exponent * Ln2);
        }

        /// <summary>Sine and cosine of an angle in full turns: Taylor series about the nearest quarter turn.</summary>
        public static void SinCos(double turns, out double sine, out double cosine)
        {
            var quarter = Math.Floor((turns * 4) + 0.5);
            var angle = ((turns * 4) - quarter) * (Math.PI / 2);
            var square = angle * angle;
            var s = 1.0;
            var c = 1.0;
            for (var order = 18; order >= 2; order -= 2)
            {
                s = 1 - (s * square / (order * (order + 1)));
                c = 1 - (c * square / (order * (order - 1)));
            }

            s *= angle;
            switch ((int)((long)quarter & 3))
            {
                case 0:
                    (sine, cosine) = (s, c);
                    break;
                case 1:
                    (sine, cosine) = (c, -s);
                    break;
                case 2:
                    (sine, cosine) = (-s, -c);
                    break;
                default:
                    (sine, cosine) = (-c, s);
                    break;
            }
        }
    }
}
