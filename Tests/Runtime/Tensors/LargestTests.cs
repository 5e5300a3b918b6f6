using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Tensors;

public sealed class LargestTests
{
    [TestCase(new float[0], 0)]
    [TestCase(new[] { -3f }, 0)]
    [TestCase(new[] { -3f, -1f, -2f }, 1)]
    [TestCase(new[] { 0f, 7f, 7f }, 1)]
    [TestCase(new[] { float.NegativeInfinity, 1f, float.PositiveInfinity }, 2)]
    public void The_largest_value_is_found_and_of_equal_ones_the_first(float[] values, int expected) =>
        Assert.That(Largest.IndexOf(values), Is.EqualTo(expected));
}
