using Hebb.Data.Augmentation;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data.Augmentation;

public sealed class ImageWarpTests
{
    private static readonly (int Channels, int Height, int Width)[] Shapes = [(1, 1, 1), (1, 1, 7), (3, 5, 4), (4, 13, 17), (3, 32, 32)];
    private static readonly FillMode[] Fills = Enum.GetValues<FillMode>();

    [Test]
    public void The_identity_changes_no_bit([ValueSource(nameof(Shapes))] (int, int, int) shape, [ValueSource(nameof(Fills))] FillMode fill)
    {
        var (channels, height, width) = shape;
        var picture = Pictures.RandomNumbers(channels * height * width);

        Assert.That(Warp(picture, shape, AffineMap.Identity, fill), Is.EqualTo(picture));
    }

    [Test]
    public void Mirroring_is_exact_in_both_directions([ValueSource(nameof(Shapes))] (int, int, int) shape)
    {
        var (channels, height, width) = shape;
        var picture = Pictures.RandomNumbers(channels * height * width);

        Assert.That(Warp(picture, shape, AffineMap.Scaling(-1, 1)), Is.EqualTo(Taken(picture, shape, (x, y) => (width - 1 - x, y))));
        Assert.That(Warp(picture, shape, AffineMap.Scaling(1, -1)), Is.EqualTo(Taken(picture, shape, (x, y) => (x, height - 1 - y))));
    }

    [Test]
    public void A_shift_by_whole_pixels_is_exact_and_leaves_black(
        [ValueSource(nameof(Shapes))] (int, int, int) shape, [Values(0, 1, -2, 9, -100)] int right, [Values(0, -1, 3)] int down)
    {
        var (channels, height, width) = shape;
        var picture = Pictures.RandomNumbers(channels * height * width);

        Assert.That(Warp(picture, shape, AffineMap.Translation(right, down)), Is.EqualTo(Taken(picture, shape, (x, y) => (x - right, y - down))));
    }

    [Test]
    public void A_quarter_turn_of_a_square_is_exact()
    {
        var shape = (3, 6, 6);
        var picture = Pictures.RandomNumbers(3 * 36);

        Assert.That(Warp(picture, shape, AffineMap.Rotation(90)), Is.EqualTo(Taken(picture, shape, (x, y) => (y, 5 - x))), "clockwise: the left column becomes the top row");
    }

    [Test]
    public void Half_a_pixel_takes_the_mean_of_two_neighbours() =>
        Assert.That(Warp([0.25f, 0.75f, 0.5f], (1, 1, 3), AffineMap.Translation(-0.5, 0)), Is.EqualTo([0.5f, 0.625f, 0.25f]));

    [TestCase(FillMode.Black, 0f, 0f, 0f, 1f, 2f)]
    [TestCase(FillMode.Nearest, 1f, 1f, 1f, 1f, 2f)]
    [TestCase(FillMode.Reflect, 3f, 2f, 1f, 1f, 2f)]
    public void What_lies_outside_is_filled_as_asked(FillMode fill, params float[] expected) =>
        Assert.That(Warp([1, 2, 3, 4, 5], (1, 1, 5), AffineMap.Translation(3, 0), fill), Is.EqualTo(expected));

    [Test]
    public void Mirrored_filling_goes_on_beyond_the_first_mirror_image()
    {
        var shape = (1, 1, 3);

        Assert.That(Warp([1, 2, 3], shape, AffineMap.Translation(7, 0), FillMode.Reflect), Is.EqualTo(new[] { 1f, 1f, 2f }), "seven to the left of 1, 2, 3 stands the mirror image's start");
        Assert.That(Warp([1, 2, 3], shape, AffineMap.Translation(6, 0), FillMode.Reflect), Is.EqualTo([1f, 2f, 3f]), "it repeats after twice the width");
        Assert.That(Warp([1, 2, 3], shape, AffineMap.Translation(-600000, 0), FillMode.Reflect), Is.EqualTo([1f, 2f, 3f]));
    }

    [Test]
    public void Turning_keeps_the_mass_of_what_stays_inside([Values(3.0, 17.5, 45, 101, 180)] double degrees)
    {
        var picture = new float[41 * 41];
        for (var i = 0; i < picture.Length; i++)
        {
            var (x, y) = ((i % 41) - 20, (i / 41) - 20);
            picture[i] = MathF.Exp(-((x - 3) * (x - 3) + (y * y)) / 20f);
        }

        var turned = Warp(picture, (1, 41, 41), AffineMap.Rotation(degrees));

        Assert.That(turned.Sum(), Is.EqualTo(picture.Sum()).Within(0.05).Percent);
        Assert.That(Center(turned), Is.EqualTo((20 + (3 * Math.Cos(degrees * Math.PI / 180)), 20 + (3 * Math.Sin(degrees * Math.PI / 180))))
            .Using<(double X, double Y)>((a, b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < 0.01));
    }

    [Test]
    public void Every_fill_but_black_keeps_an_even_picture_even([Values(FillMode.Nearest, FillMode.Reflect)] FillMode fill)
    {
        var picture = Enumerable.Repeat(0.7f, 3 * 9 * 11).ToArray();

        Assert.That(Warp(picture, (3, 9, 11), AffineMap.Rotation(33) * AffineMap.Scaling(0.3, 0.4) * AffineMap.Translation(4.3, -8.1), fill), Is.EqualTo(picture));
    }

    [Test]
    public void Maps_are_multiplied_in_the_order_they_are_done()
    {
        var shape = (1, 5, 5);
        var picture = Pictures.RandomNumbers(25);

        var stepwise = Warp(Warp(picture, shape, AffineMap.Rotation(90)), shape, AffineMap.Translation(2, 0));

        Assert.That(Warp(picture, shape, AffineMap.Rotation(90) * AffineMap.Translation(2, 0)), Is.EqualTo(stepwise));
        Assert.That(Warp(picture, shape, AffineMap.Translation(2, 0) * AffineMap.Rotation(90)), Is.Not.EqualTo(stepwise));
    }

    [Test]
    public void Random_maps_agree_with_plain_bilinear_interpolation([ValueSource(nameof(Fills))] FillMode fill)
    {
        var random = new SeededRandom(11);
        for (var trial = 0; trial < 300; trial++)
        {
            var shape = (Channels: 1 + random.Below(3), Height: 1 + random.Below(19), Width: 1 + random.Below(19));
            var map = new AffineMap(random.Normal(0, 2), random.Normal(0, 2), random.Normal(0, 20), random.Normal(0, 2), random.Normal(0, 2), random.Normal(0, 20));
            var picture = Pictures.RandomNumbers(shape.Channels * shape.Height * shape.Width, (ulong)trial);

            Assert.That(Warp(picture, shape, map, fill), Is.EqualTo(Interpolated(picture, shape, map, fill)).Within(1e-5), $"trial {trial}");
        }
    }

    [TestCase(double.NaN, 0)]
    [TestCase(1, double.PositiveInfinity)]
    [TestCase(1e12, 0)]
    [TestCase(1, -1e300)]
    public void A_map_from_nowhere_is_refused(double scale, double shift) =>
        Assert.That(() => Warp([1, 2, 3, 4], (1, 2, 2), new AffineMap(scale, 0, shift, 0, 1, 0)), Throws.ArgumentException.With.Message.Contains("range"));

    [Test]
    public void A_picture_of_another_size_is_refused() =>
        Assert.That(() => Warp([1, 2, 3], (1, 2, 2), AffineMap.Identity), Throws.ArgumentException.With.Message.Contains("2x2"));

    [Test]
    public void Nothing_can_be_made_nothing() =>
        Assert.That(() => AffineMap.Scaling(0, 1), Throws.ArgumentException.With.Message.Contains("nothing"));

    private static float[] Warp(float[] picture, (int Channels, int Height, int Width) shape, AffineMap map, FillMode fill = FillMode.Black)
    {
        var result = picture.ToArray();
        new ImageWarp(shape.Width, shape.Height, new float[shape.Channels], fill).Apply(result, map);
        return result;
    }

    private static float[] Taken(float[] picture, (int Channels, int Height, int Width) shape, Func<int, int, (int X, int Y)> from)
    {
        var result = new float[picture.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var (x, y) = from(i % shape.Width, i / shape.Width % shape.Height);
            var isInside = x >= 0 && y >= 0 && x < shape.Width && y < shape.Height;
            result[i] = isInside ? picture[(((i / (shape.Width * shape.Height) * shape.Height) + y) * shape.Width) + x] : 0;
        }

        return result;
    }

    private static float[] Interpolated(float[] picture, (int Channels, int Height, int Width) shape, AffineMap map, FillMode fill)
    {
        var (middleX, middleY) = ((shape.Width - 1) / 2.0, (shape.Height - 1) / 2.0);
        var result = new float[picture.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var (x, y) = ((i % shape.Width) - middleX, (i / shape.Width % shape.Height) - middleY);
            var fromX = (map.Xx * x) + (map.Xy * y) + map.X0 + middleX;
            var fromY = (map.Yx * x) + (map.Yy * y) + map.Y0 + middleY;
            var (left, top) = ((int)Math.Floor(fromX), (int)Math.Floor(fromY));
            var (right, down) = (fromX - left, fromY - top);
            var plane = picture.AsSpan(i / (shape.Width * shape.Height) * shape.Width * shape.Height, shape.Width * shape.Height);
            result[i] = (float)(
                ((1 - down) * (((1 - right) * Level(plane, shape, left, top, fill)) + (right * Level(plane, shape, left + 1, top, fill))))
                + (down * (((1 - right) * Level(plane, shape, left, top + 1, fill)) + (right * Level(plane, shape, left + 1, top + 1, fill)))));
        }

        return result;
    }

    private static double Level(ReadOnlySpan<float> plane, (int Channels, int Height, int Width) shape, int x, int y, FillMode fill)
    {
        var isInside = x >= 0 && y >= 0 && x < shape.Width && y < shape.Height;
        if (!isInside && fill == FillMode.Black)
        {
            return 0;
        }

        return plane[(Inside(y, shape.Height, fill) * shape.Width) + Inside(x, shape.Width, fill)];
    }

    private static int Inside(int position, int size, FillMode fill)
    {
        if (fill == FillMode.Nearest)
        {
            return Math.Clamp(position, 0, size - 1);
        }

        while (position < 0 || position >= size)
        {
            position = position < 0 ? -1 - position : (2 * size) - 1 - position;
        }

        return position;
    }

    private static (double X, double Y) Center(float[] picture)
    {
        var mass = picture.Sum(value => (double)value);
        return (picture.Select((value, i) => value * (double)(i % 41)).Sum() / mass, picture.Select((value, i) => value * (double)(i / 41)).Sum() / mass);
    }
}
