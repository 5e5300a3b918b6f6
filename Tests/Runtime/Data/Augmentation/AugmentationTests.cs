using Hebb.Data.Augmentation;
using NUnit.Framework;

namespace Hebb.Tests.Data.Augmentation;

public sealed class AugmentationTests
{
    private const int Channels = 3;
    private const int Height = 9;
    private const int Width = 7;
    private const int Epochs = 400;

    private static readonly float[] Picture = Pictures.RandomNumbers(Channels * Height * Width);

    private static readonly ImageAugmentation[] WithoutStrength =
    [
        new HorizontalFlip(0), new VerticalFlip(0), new RandomShift(0, 0), new RandomRotation(0), new RandomZoom(0), new RandomCrop(0),
        new Brightness(0), new Contrast(0), new Cutout(0), new Cutout(5, 0),
    ];

    private static readonly ImageAugmentation[] WithStrength =
    [
        new HorizontalFlip(), new VerticalFlip(), new RandomShift(0.3, 0.2), new RandomRotation(20), new RandomZoom(0.3), new RandomCrop(2),
        new Brightness(0.4), new Contrast(0.5), new Cutout(3),
    ];

    [Test]
    public void Without_strength_no_bit_changes([ValueSource(nameof(WithoutStrength))] ImageAugmentation augmentation)
    {
        for (var epoch = 1; epoch <= 20; epoch++)
        {
            Assert.That(Augment(augmentation, epoch), Is.EqualTo(Picture));
        }
    }

    [Test]
    public void With_strength_epochs_differ_and_an_epoch_repeats([ValueSource(nameof(WithStrength))] ImageAugmentation augmentation)
    {
        var shown = Enumerable.Range(1, 20).Select(epoch => Augment(augmentation, epoch)).ToArray();

        Assert.That(shown.Select(numbers => string.Join(' ', numbers)).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(Enumerable.Range(1, 20).Select(epoch => Augment(augmentation, epoch)), Is.EqualTo(shown));
    }

    [Test]
    public void Levels_never_leave_the_range_from_black_to_white([ValueSource(nameof(WithStrength))] ImageAugmentation augmentation)
    {
        for (var epoch = 1; epoch <= 100; epoch++)
        {
            Assert.That(Augment(augmentation, epoch), Is.All.InRange(0, 1));
        }
    }

    [Test]
    public void A_flip_happens_as_often_as_asked()
    {
        var flips = Enumerable.Range(1, Epochs).Count(epoch => !Augment(new HorizontalFlip(0.25), epoch).SequenceEqual(Picture));

        Assert.That(flips, Is.EqualTo(Epochs / 4).Within(35), "four standard deviations");
    }

    [Test]
    public void A_sure_flip_mirrors()
    {
        Assert.That(Augment(new HorizontalFlip(1)), Is.EqualTo(Moved((x, y) => (Width - 1 - x, y))));
        Assert.That(Augment(new VerticalFlip(1)), Is.EqualTo(Moved((x, y) => (x, Height - 1 - y))));
    }

    [Test]
    public void A_padded_crop_shows_every_place_and_no_other()
    {
        var places = (from right in Enumerable.Range(-2, 5) from down in Enumerable.Range(-2, 5) select Moved((x, y) => (x - right, y - down))).ToArray();

        var seen = Enumerable.Range(1, Epochs).Select(epoch => Augment(new RandomCrop(2), epoch))
            .Select(shown => Array.FindIndex(places, place => place.SequenceEqual(shown))).ToArray();

        Assert.That(seen, Has.None.EqualTo(-1));
        Assert.That(seen.Distinct().Count(), Is.EqualTo(25));
    }

    [Test]
    public void A_shift_stays_within_its_share_of_each_side()
    {
        var dot = new float[21 * 21];
        dot[(10 * 21) + 10] = 1;

        var shown = Enumerable.Range(1, Epochs).Select(epoch => Center(Pictures.Augment(new RandomShift(4 / 21.0, 2 / 21.0), dot, 1, 21, 21, epoch))).ToArray();

        Assert.That(shown.Select(center => center.X - 10), Is.All.InRange(-4.001, 4.001).And.Some.LessThan(-3.5).And.Some.GreaterThan(3.5));
        Assert.That(shown.Select(center => center.Y - 10), Is.All.InRange(-2.001, 2.001).And.Some.LessThan(-1.7).And.Some.GreaterThan(1.7));
    }

    [Test]
    public void A_rotation_stays_within_its_angle()
    {
        var dot = new float[21 * 21];
        dot[(10 * 21) + 18] = 1;

        var angles = Enumerable.Range(1, Epochs).Select(epoch => Center(Pictures.Augment(new RandomRotation(30), dot, 1, 21, 21, epoch)))
            .Select(center => Math.Atan2(center.Y - 10, center.X - 10) * 180 / Math.PI).ToArray();

        Assert.That(angles, Is.All.InRange(-33, 33).And.Some.LessThan(-25).And.Some.GreaterThan(25));
    }

    [Test]
    public void A_zoom_stays_within_its_factors_and_about_the_middle()
    {
        var spot = new float[41 * 41];
        for (var i = 0; i < spot.Length; i++)
        {
            var (x, y) = ((i % 41) - 20, (i / 41) - 20);
            spot[i] = MathF.Exp(-((x * x) + (y * y)) / 18f);
        }

        var shown = Enumerable.Range(1, Epochs).Select(epoch => Pictures.Augment(new RandomZoom(0.5), spot, 1, 41, 41, epoch)).ToArray();

        Assert.That(shown.Select(numbers => Math.Sqrt(numbers.Sum() / spot.Sum())), Is.All.InRange(0.49, 1.51).And.Some.LessThan(0.55).And.Some.GreaterThan(1.45));
        Assert.That(shown.Select(numbers => Center(numbers, 41)), Is.All.EqualTo((20.0, 20.0)).Using<(double X, double Y)>((a, b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < 0.001));
    }

    [Test]
    public void Brightness_adds_the_same_to_every_level_up_to_its_amount()
    {
        var grey = Picture.Select(value => 0.4f + (0.2f * value)).ToArray();

        var added = Enumerable.Range(1, Epochs).Select(epoch => Pictures.Augment(new Brightness(0.3), grey, Channels, Height, Width, epoch))
            .Select(shown => shown.Zip(grey, (after, before) => after - before).ToArray()).ToArray();

        Assert.That(added.Select(difference => difference.Max() - difference.Min()), Is.All.EqualTo(0).Within(1e-6));
        Assert.That(added.Select(difference => difference[0]), Is.All.InRange(-0.3001, 0.3001).And.Some.LessThan(-0.25).And.Some.GreaterThan(0.25));
    }

    [Test]
    public void Contrast_keeps_the_mean_of_each_channel_and_scales_the_rest()
    {
        var grey = Picture.Select(value => 0.4f + (0.2f * value)).ToArray();

        var shown = Enumerable.Range(1, Epochs).Select(epoch => Pictures.Augment(new Contrast(0.5), grey, Channels, Height, Width, epoch)).ToArray();

        for (var channel = 0; channel < Channels; channel++)
        {
            var plane = channel * Height * Width;
            var mean = Plane(grey).Average();
            Assert.That(shown.Select(numbers => Plane(numbers).Average()), Is.All.EqualTo(mean).Within(1e-5));
            var factors = shown.Select(numbers => (numbers[plane] - mean) / (grey[plane] - mean)).ToArray();
            Assert.That(factors, Is.All.InRange(0.499, 1.501).And.Some.LessThan(0.6).And.Some.GreaterThan(1.4));
            Assert.That(shown.Select(numbers => (numbers[plane + 5] - mean) / (grey[plane + 5] - mean)), Is.EqualTo(factors).Within(1e-3));

            IEnumerable<float> Plane(float[] numbers) => numbers.Skip(plane).Take(Height * Width);
        }
    }

    [Test]
    public void Cutout_puts_out_one_square_of_all_channels_anywhere()
    {
        var white = Enumerable.Repeat(1f, Channels * Height * Width).ToArray();
        var holes = Enumerable.Range(1, Epochs).Select(epoch => Pictures.Augment(new Cutout(3), white, Channels, Height, Width, epoch))
            .Select(numbers => Enumerable.Range(0, numbers.Length).Where(i => numbers[i] == 0).ToArray()).ToArray();

        foreach (var hole in holes)
        {
            var (left, right) = (hole.Min(i => i % Width), hole.Max(i => i % Width));
            var (top, bottom) = (hole.Min(i => i / Width % Height), hole.Max(i => i / Width % Height));
            Assert.That(right - left, Is.LessThan(3));
            Assert.That(bottom - top, Is.LessThan(3));
            Assert.That(hole, Has.Length.EqualTo(Channels * (right - left + 1) * (bottom - top + 1)));
        }

        Assert.That(holes.Max(hole => hole.Length), Is.EqualTo(Channels * 9));
        Assert.That(holes.SelectMany(hole => hole).Distinct().Count(), Is.EqualTo(white.Length), "every pixel is put out at some time");
    }

    [Test]
    public void Numbers_out_of_range_are_refused_with_their_name()
    {
        Assert.That(() => new HorizontalFlip(1.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("probability"));
        Assert.That(() => new VerticalFlip(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("probability"));
        Assert.That(() => new RandomShift(-0.1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("horizontal"));
        Assert.That(() => new RandomShift(0, 2), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("vertical"));
        Assert.That(() => new RandomRotation(181), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("degrees"));
        Assert.That(() => new RandomZoom(1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("amount"));
        Assert.That(() => new RandomCrop(-1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("padding"));
        Assert.That(() => new Brightness(double.PositiveInfinity), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("amount"));
        Assert.That(() => new Contrast(-1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("amount"));
        Assert.That(() => new Cutout(int.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("size"));
    }

    private static float[] Augment(ImageAugmentation augmentation, int epoch = 1) => Pictures.Augment(augmentation, Picture, Channels, Height, Width, epoch);

    private static float[] Moved(Func<int, int, (int X, int Y)> from) => Enumerable.Range(0, Picture.Length).Select(i =>
    {
        var (x, y) = from(i % Width, i / Width % Height);
        return x >= 0 && y >= 0 && x < Width && y < Height ? Picture[(i / (Width * Height) * Width * Height) + (y * Width) + x] : 0;
    }).ToArray();

    private static (double X, double Y) Center(float[] numbers, int side = 21)
    {
        var mass = numbers.Sum(value => (double)value);
        return (numbers.Select((value, i) => value * (double)(i % side)).Sum() / mass, numbers.Select((value, i) => value * (double)(i / side)).Sum() / mass);
    }
}
