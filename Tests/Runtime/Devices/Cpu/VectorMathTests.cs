using System.Numerics;
using Hebb.Devices.Cpu;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed class VectorMathTests
{
    // A prime: every exponent and both signs come up, with mantissas of all kinds.
    private const uint BitStep = 2039;

    private static readonly Dictionary<string, (Func<Vector<float>, Vector<float>> Function, Func<double, double> Exact)> Functions = new()
    {
        ["Exp"] = (VectorMath.Exp, Math.Exp),
        ["Log"] = (VectorMath.Log, Math.Log),
        ["Tanh"] = (VectorMath.Tanh, Math.Tanh),
        ["Sigmoid"] = (VectorMath.Sigmoid, x => 1 / (1 + Math.Exp(-x))),
        ["Erf"] = (VectorMath.Erf, Erf),
    };

    private static IEnumerable<string> Names => Functions.Keys;

    [TestCaseSource(nameof(Names))]
    public void A_function_stays_within_four_units_in_the_last_place_of_the_exact_value(string name)
    {
        var (function, exact) = Functions[name];
        var worst = 0.0;
        var worstAt = 0f;
        foreach (var x in AllKindsOfFloats())
        {
            var error = ErrorInUnits(function(new Vector<float>(x))[0], exact(x));
            if (!(error <= worst))
            {
                worst = error;
                worstAt = x;
            }
        }

        TestContext.Out.WriteLine($"{name}: at most {worst:F2} units, at {worstAt:R}");
        Assert.That(worst, Is.LessThanOrEqualTo(4), $"{name}({worstAt:R}) is {function(new Vector<float>(worstAt))[0]:R}, but exactly {exact(worstAt):R}.");
    }

    [TestCaseSource(nameof(Names))]
    public void A_function_answers_the_special_values(string name)
    {
        var (function, exact) = Functions[name];
        foreach (var x in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, 1f, -1f, float.MaxValue, float.MinValue, float.Epsilon })
        {
            Assert.That(ErrorInUnits(function(new Vector<float>(x))[0], exact(x)), Is.LessThanOrEqualTo(4), $"{name}({x:R})");
        }
    }

    [Test]
    public void Lanes_do_not_influence_one_another()
    {
        var inputs = Enumerable.Range(0, Vector<float>.Count).Select(lane => lane % 3 == 0 ? float.NaN : lane - 2.5f).ToArray();
        foreach (var (function, _) in Functions.Values)
        {
            var together = function(new Vector<float>(inputs));
            for (var lane = 0; lane < inputs.Length; lane++)
            {
                Assert.That(together[lane], Is.EqualTo(function(new Vector<float>(inputs[lane]))[0]));
            }
        }
    }

    private static IEnumerable<float> AllKindsOfFloats()
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += BitStep)
        {
            var x = BitConverter.UInt32BitsToSingle((uint)bits);
            if (!float.IsNaN(x))
            {
                yield return x;
            }
        }
    }

    // Units of the float nearest to the exact value; infinity where only one of the two is NaN or infinite.
    private static double ErrorInUnits(float actual, double exact)
    {
        var nearest = (float)exact;
        if (nearest.Equals(actual))
        {
            return 0;
        }

        if (!float.IsFinite(actual) || !float.IsFinite(nearest))
        {
            return double.PositiveInfinity;
        }

        var unit = Math.Max(MathF.BitIncrement(Math.Abs(nearest)) - (double)Math.Abs(nearest), float.Epsilon);
        return Math.Abs(actual - exact) / unit;
    }

    // Abramowitz and Stegun 7.1.6 near zero, the continued fraction 7.1.14 beyond.
    private static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        if (double.IsNaN(x) || magnitude > 6)
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        if (magnitude < 2.5)
        {
            double term = x, sum = x;
            for (var n = 1; n < 100; n++)
            {
                term *= 2 * x * x / ((2 * n) + 1);
                sum += term;
            }

            return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
        }

        var fraction = 0.0;
        for (var n = 200; n > 0; n--)
        {
            fraction = n / 2.0 / (magnitude + fraction);
        }

        return Math.Sign(x) * (1 - (Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * (magnitude + fraction))));
    }
}
