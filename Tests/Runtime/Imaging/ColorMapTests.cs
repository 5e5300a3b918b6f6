using Hebb.Imaging;
using NUnit.Framework;

namespace Hebb.Tests.Imaging;

public sealed class ColorMapTests
{
    [Test]
    public void Grey_goes_from_black_to_white_level_by_level()
    {
        Assert.That(ColorMap.Grey.Table.ToArray(), Is.EqualTo(Enumerable.Range(0, 256).SelectMany(level => Enumerable.Repeat((byte)level, 3))));
    }

    [TestCase(0, 0x440154)]
    [TestCase(1, 0x440255)]
    [TestCase(64, 0x3b528b)]
    [TestCase(128, 0x21908c)]
    [TestCase(200, 0x71ce56)]
    [TestCase(255, 0xfde725)]
    public void Viridis_has_these_colours(int level, int color) => Assert.That(ColorAt(ColorMap.Viridis, level), Is.EqualTo(color), $"{ColorAt(ColorMap.Viridis, level):x6}");

    [TestCase(0, 0x7a3404)]
    [TestCase(1, 0x7a3404)]
    [TestCase(64, 0xdd8a3f)]
    [TestCase(128, 0xf6f5f2)]
    [TestCase(192, 0x5c99d7)]
    [TestCase(255, 0x0a3163)]
    public void The_diverging_map_is_orange_below_and_blue_above_its_neutral_level(int level, int color) => Assert.That(ColorAt(ColorMap.Diverging, level), Is.EqualTo(color), $"{ColorAt(ColorMap.Diverging, level):x6}");

    [Test]
    public void The_lightness_of_viridis_grows_with_the_level()
    {
        var lightness = Enumerable.Range(0, 256).Select(level => Luma(ColorAt(ColorMap.Viridis, level))).ToArray();

        Assert.That(lightness.Zip(lightness.Skip(1), (now, next) => next - now), Is.All.GreaterThan(-0.5));
        Assert.That(lightness[^1] - lightness[0], Is.GreaterThan(150));
    }

    [Test]
    public void The_two_sides_of_the_diverging_map_darken_alike()
    {
        for (var distance = 1; distance <= 127; distance++)
        {
            var (below, above) = (Luma(ColorAt(ColorMap.Diverging, 128 - distance)), Luma(ColorAt(ColorMap.Diverging, 128 + distance)));
            Assert.That(below, Is.EqualTo(above).Within(30), $"{distance} levels from the middle");
        }
    }

    [Test]
    public void Numbers_become_pixels_row_by_row()
    {
        var picture = ColorMap.Grey.Paint([0f, 0.5f, 1f, -3f, 2f, float.NaN], 3, 2, ValueScale.Between(0, 1));

        Assert.That((picture.Width, picture.Height, picture.Channels), Is.EqualTo((3, 2, 3)));
        Assert.That(picture.Pixels.Where((_, index) => index % 3 == 0), Is.EqualTo(new byte[] { 0, 128, 255, 0, 255, 0 }));
        Assert.That(() => ColorMap.Grey.Paint(new byte[5], 3, 2), Throws.ArgumentException.With.Message.Contains("6 levels").And.Message.Contains("5"));
    }

    private static int ColorAt(ColorMap map, int level) =>
        (map.Table[3 * level] << 16) | (map.Table[(3 * level) + 1] << 8) | map.Table[(3 * level) + 2];

    private static double Luma(int color) => (0.299 * (color >> 16)) + (0.587 * ((color >> 8) & 0xff)) + (0.114 * (color & 0xff));
}
