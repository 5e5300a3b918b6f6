using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Tensors;

/// <summary>Held to the framework's own half-precision type.</summary>
public sealed class HalfPrecisionTests
{
    [Test]
    public void Every_half_widens_to_the_number_it_stands_for()
    {
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var expected = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
            var actual = HalfPrecision.ToSingle((ushort)bits);
            Assert.That(float.IsNaN(actual) ? float.IsNaN(expected) : BitConverter.SingleToInt32Bits(actual) == BitConverter.SingleToInt32Bits(expected), $"{bits:x4}: {actual}");
        }
    }

    [Test]
    public void Halves_their_neighbours_and_the_midpoints_between_them_round_to_the_nearest_even()
    {
        for (var bits = 0; bits < 0x7BFF; bits++)
        {
            var (low, high) = (HalfPrecision.ToSingle((ushort)bits), HalfPrecision.ToSingle((ushort)(bits + 1)));
            var middle = (low + high) / 2;
            foreach (var value in new[] { low, MathF.BitIncrement(low), MathF.BitDecrement(middle), middle, MathF.BitIncrement(middle), MathF.BitDecrement(high) })
            {
                AssertRounded(value);
                AssertRounded(-value);
            }
        }
    }

    [Test]
    public void Random_numbers_of_every_size_round_as_the_framework_rounds_them()
    {
        var random = new Random(1);
        for (var draw = 0; draw < 200_000; draw++)
        {
            AssertRounded(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)));
        }
    }

    [Test]
    public void What_is_too_large_becomes_infinite_from_the_middle_to_the_next_power_on()
    {
        AssertRounded(HalfPrecision.MaxValue);
        AssertRounded(65519.996f);
        AssertRounded(65520f);
        AssertRounded(float.MaxValue);
        AssertRounded(float.PositiveInfinity);
        AssertRounded(float.NegativeInfinity);
        AssertRounded(float.NaN);
        AssertRounded(float.Epsilon);
        AssertRounded(-0f);
    }

    private static void AssertRounded(float value)
    {
        var (expected, actual) = (BitConverter.HalfToUInt16Bits((Half)value), HalfPrecision.FromSingle(value));
        if (float.IsNaN(value) ? !float.IsNaN(HalfPrecision.ToSingle(actual)) : expected != actual)
        {
            Assert.Fail($"{value:r} became {actual:x4}, but {expected:x4} was expected.");
        }
    }
}
