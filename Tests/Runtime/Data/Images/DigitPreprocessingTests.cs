using FsCheck;
using FsCheck.Fluent;
using Hebb.Data;
using Hebb.Data.Digits;
using Hebb.Data.Images;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public class DigitPreprocessingTests
{
    private const int Samples = 200;

    /// <summary>How much of the accuracy a page may cost.</summary>
    private const double Loss = 0.05;

    private static readonly DigitPreprocessing Preprocessing = new();
    private ImageDataset digits = null!;
    private NearestNeighbour reader = null!;
    private double readThemselves;

    [OneTimeSetUp]
    public void LearnToRead()
    {
        var data = DigitGenerator.Create(5_000, Samples, 7);
        digits = data.Test;
        reader = new NearestNeighbour(See(data.Train, Preprocessing.Apply));
        readThemselves = ReadThrough(Preprocessing.Apply);
    }

    [TestCaseSource(nameof(Pages))]
    public void A_digit_on_a_page_is_read_nearly_as_well_as_the_digit_itself(ScannedPageCase page)
    {
        Assert.That(readThemselves, Is.GreaterThan(0.8), "the reader itself");
        Assert.That(ReadThrough(digit => Preprocessing.Apply(page.Draw(digit))), Is.GreaterThan(readThemselves - Loss));
    }

    [Test]
    public void Without_it_the_same_pages_are_not_read()
    {
        var shrink = new ResizePreprocessing(28, 28, 1, ImageFit.Stretch);
        Assert.That(ReadThrough(digit => shrink.Apply(new ScannedPage().Draw(digit))), Is.LessThan(0.5));
    }

    [Test]
    public void Digits_of_mnist_stay_nearly_as_they_are()
    {
        var mnist = IdxFolder.Load(SharedData.Find("mnist")).Test;
        var differences = Enumerable.Range(0, 500).Select(i =>
        {
            var digit = mnist.GetImage(i);
            return Preprocessing.Apply(digit).Pixels.Zip(digit.Pixels, (a, b) => (double)Math.Abs(a - b)).Average();
        });
        Assert.That(differences.Average(), Is.LessThan(4), "levels of 255");
    }

    [Test]
    public void A_pen_of_one_pixel_gives_a_line_as_wide_as_a_digit_of_mnist_has()
    {
        var drawing = new Image(300, 300, 1);
        Array.Fill(drawing.Pixels, byte.MaxValue);
        for (var i = 40; i < 260; i++)
        {
            drawing[150, i] = 0;
        }

        var result = Preprocessing.Apply(drawing);
        var row = result.Row(14).ToArray().Sum(pixel => pixel) / 255.0;
        Assert.That(row, Is.InRange(1.4, 3.5), "pixels of ink across the line");
        Assert.That(result[14, 14], Is.GreaterThan(200));
    }

    [Test]
    public void Ink_on_a_transparent_page_is_dark_on_light()
    {
        var drawing = new Image(100, 100, 4);
        for (var y = 20; y < 80; y++)
        {
            for (var x = 45; x < 55; x++)
            {
                drawing[x, y, 3] = 255;
            }
        }

        var result = Preprocessing.Apply(drawing);
        Assert.That(result[14, 14], Is.EqualTo(255));
        Assert.That(result[5, 14], Is.Zero);
    }

    [Test]
    public void A_blank_page_gives_a_black_picture([Values(0, 128, 255)] int level, [Values(0, 6)] int noise)
    {
        var page = new Image(90, 120, 1);
        var random = new Random(1);
        for (var i = 0; i < page.Pixels.Length; i++)
        {
            page.Pixels[i] = (byte)Math.Clamp(level + random.Next(-noise, noise + 1), 0, 255);
        }

        Assert.That(Preprocessing.Apply(page).Pixels, Is.All.Zero);
    }

    [Test]
    public void Dust_is_left_out()
    {
        var page = new ScannedPage { Left = 40, Top = 40 };
        var clean = page.Draw(digits.GetImage(3));
        var dusty = ImageTransforms.Crop(clean, 0, 0, clean.Width, clean.Height);
        foreach (var (x, y) in new[] { (5, 5), (270, 12), (20, 260), (268, 268) })
        {
            dusty[x, y] = 0;
            dusty[x + 1, y] = 0;
        }

        var difference = Preprocessing.Apply(dusty).Pixels.Zip(Preprocessing.Apply(clean).Pixels, (a, b) => (double)Math.Abs(a - b)).Average();
        Assert.That(difference, Is.LessThan(1));
    }

    [Test]
    public void Any_picture_gives_one_of_the_right_size()
    {
        var pictures =
            from width in Gen.Choose(1, 60)
            from height in Gen.Choose(1, 60)
            from channels in Gen.Elements(1, 3, 4)
            from levels in Gen.Choose(1, 255)
            from seed in Gen.Choose(0, int.MaxValue)
            select (width, height, channels, levels, seed);
        Prop.ForAll(pictures.ToArbitrary(), given =>
        {
            var random = new Random(given.seed);
            var image = new Image(given.width, given.height, given.channels);
            for (var i = 0; i < image.Pixels.Length; i++)
            {
                image.Pixels[i] = (byte)random.Next(given.levels + 1);
            }

            var result = Preprocessing.Apply(image);
            return (result.Width, result.Height, result.Channels) == (28, 28, 1);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_long_thin_page_and_a_single_pixel_are_taken()
    {
        Assert.That(Preprocessing.Apply(new Image(5000, 1, 1)).Pixels, Has.Length.EqualTo(784));
        Assert.That(Preprocessing.Apply(new Image(1, 1, 3)).Pixels, Is.All.Zero);
    }

    [Test]
    public void Name_and_parameters_make_the_same_preprocessing_again()
    {
        foreach (var original in new ImagePreprocessing[] { new DigitPreprocessing(32, 24), new ResizePreprocessing(9, 7, 3, ImageFit.Pad) })
        {
            var again = ImagePreprocessing.Create(original.Name, original.Parameters);
            var page = new ScannedPage().Draw(digits.GetImage(8));
            Assert.That(again.Apply(page).Pixels, Is.EqualTo(original.Apply(page).Pixels));
            Assert.That((again.Width, again.Height, again.Channels), Is.EqualTo((original.Width, original.Height, original.Channels)));
        }
    }

    [Test]
    public void Names_and_parameters_that_make_no_sense_are_refused()
    {
        var none = new Dictionary<string, int>();
        Assert.That(() => ImagePreprocessing.Create("sharpen", none), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'sharpen'"));
        Assert.That(() => ImagePreprocessing.Create("digit", none), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'side'"));
        Assert.That(() => new DigitPreprocessing(20, 21), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'box'"));
        Assert.That(() => new ResizePreprocessing(0, 5, 1, ImageFit.Crop), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'width'"));
        Assert.That(() => new ResizePreprocessing(5, 5, 2, ImageFit.Crop), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'channels'"));
        Assert.That(() => new ResizePreprocessing(5, 5, 1, (ImageFit)7), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'fit'"));
    }

    private static IEnumerable<ScannedPageCase> Pages() =>
    [
        new("dark on white, off centre", new ScannedPage { Left = 75, Top = 5 }.Draw),
        new("white on black, off centre", new ScannedPage { Left = 5, Top = 75, Paper = 0, Ink = 255 }.Draw),
        new("small on a large page", new ScannedPage { Width = 900, Height = 600, DigitSide = 140, Left = 600, Top = 30 }.Draw),
        new("scanned in grey with noise and shadow", new ScannedPage { Width = 400, Height = 300, Left = 130, Top = 60, Paper = 220, Ink = 60, Noise = 15, Shadow = 0.5 }.Draw),
        new("scanned with a dark edge", new ScannedPage { Width = 400, Height = 300, Left = 130, Top = 60, Paper = 220, Ink = 60, Noise = 10, DarkEdge = 9 }.Draw),
        new("in colour", digit => ImageTransforms.ToRgb(new ScannedPage { Left = 40, Top = 40, Ink = 90 }.Draw(digit))),
    ];

    private double ReadThrough(Func<Image, Image> see) => reader.Accuracy(See(digits, see));

    private static ImageDataset See(ImageDataset data, Func<Image, Image> see)
    {
        var pixels = Enumerable.Range(0, data.Count).SelectMany(i => see(data.GetImage(i)).Pixels).ToArray();
        return new ImageDataset(pixels, new TensorShape(1, 28, 28), data.Labels.ToArray(), data.ClassNames);
    }

    /// <summary>A kind of page.</summary>
    public sealed record ScannedPageCase(string Name, Func<Image, Image> Draw)
    {
        public override string ToString() => Name;
    }
}
