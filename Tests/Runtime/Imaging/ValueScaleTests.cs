using Hebb.Imaging;
using NUnit.Framework;

namespace Hebb.Tests.Imaging;

public sealed class ValueScaleTests
{
    [TestCase(-1f, 0)]
    [TestCase(-0.999f, 0)]
    [TestCase(0f, 128)]
    [TestCase(0.9999f, 255)]
    [TestCase(1f, 255)]
    [TestCase(float.PositiveInfinity, 255)]
    [TestCase(float.NegativeInfinity, 0)]
    [TestCase(float.NaN, 0)]
    public void A_range_is_cut_at_its_ends(float value, int level) => Assert.That(ValueScale.Between(-1, 1).Level(value), Is.EqualTo(level));

    [TestCase(-2f, 1)]
    [TestCase(-7f, 0)]
    [TestCase(-1f, 65)]
    [TestCase(0f, 128)]
    [TestCase(-0f, 128)]
    [TestCase(1f, 192)]
    [TestCase(2f, 255)]
    public void A_symmetric_scale_has_zero_in_the_middle(float value, int level) => Assert.That(ValueScale.Symmetric(2).Level(value), Is.EqualTo(level));

    [Test]
    public void Equal_numbers_get_one_level()
    {
        Assert.That(ValueScale.Spanning([3f, 3f]).Levels([3f, 3f]), Is.All.EqualTo(0));
        Assert.That(ValueScale.SymmetricSpanning([0f, 0f]).Levels([0f, 0f]), Is.All.EqualTo(128));
    }

    [Test]
    public void What_is_not_finite_does_not_stretch_the_scale()
    {
        var scale = ValueScale.Spanning([float.NaN, -1, float.PositiveInfinity, 4]);

        Assert.That((scale.Low, scale.High), Is.EqualTo((-1f, 4f)));
        Assert.That(ValueRange.Of([float.NaN, -1, float.PositiveInfinity, 4]).NotFinite, Is.EqualTo(2));
        Assert.That(ValueRange.Of([float.NaN]), Is.EqualTo(ValueRange.Of([float.NegativeInfinity])), "nothing finite at all");
    }

    [Test]
    public void Ends_in_the_wrong_order_are_refused()
    {
        Assert.That(() => ValueScale.Between(1, 0), Throws.ArgumentException);
        Assert.That(() => ValueScale.Between(0, float.NaN), Throws.ArgumentException);
        Assert.That(() => ValueScale.Symmetric(-1), Throws.ArgumentException);
    }
}
