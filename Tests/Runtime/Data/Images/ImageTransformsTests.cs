using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public class ImageTransformsTests
{
    [Test]
    public void Shrinking_gives_the_mean_of_what_each_pixel_covers([Values(1, 2, 3, 5, 7)] int width, [Values(1, 4, 6)] int height, [Values(1, 3, 4)] int channels)
    {
        var image = Noise(7, 6, channels);
        var small = ImageTransforms.Resize(image, width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var channel = 0; channel < channels; channel++)
                {
                    Assert.That(small[x, y, channel], Is.EqualTo(Covered(image, x, y, channel, width, height)).Within(0.52), $"({x}, {y}, {channel})");
                }
            }
        }
    }

    [Test]
    public void Growing_interpolates_between_pixel_centres()
    {
        var image = new Image(2, 1, 1, [0, 100]);
        Assert.That(ImageTransforms.Resize(image, 4, 1).Pixels, Is.EqualTo(new byte[] { 0, 25, 75, 100 }));
        Assert.That(ImageTransforms.Resize(image, 2, 3).Pixels, Is.EqualTo(new byte[] { 0, 100, 0, 100, 0, 100 }));
        Assert.That(ImageTransforms.Resize(new Image(1, 1, 1, [9]), 5, 5).Pixels, Is.All.EqualTo(9));
    }

    [Test]
    public void One_level_stays_one_level_at_every_size()
    {
        var cases = from sides in Gen.Choose(1, 300).ArrayOf(4) from level in Gen.Choose(0, 255) select (sides, level);
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var image = new Image(given.sides[0], given.sides[1], 1);
            Array.Fill(image.Pixels, (byte)given.level);
            return ImageTransforms.Resize(image, given.sides[2], given.sides[3]).Pixels.All(pixel => pixel == given.level);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void The_same_size_is_an_equal_copy()
    {
        var image = Noise(5, 4, 3);
        var copy = ImageTransforms.Resize(image, 5, 4);
        Assert.That(copy.Pixels, Is.EqualTo(image.Pixels).And.Not.SameAs(image.Pixels));
    }

    [Test]
    public void Fitting_crops_pads_or_stretches()
    {
        var image = new Image(4, 2, 1, [1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.That(ImageTransforms.Resize(image, 2, 2, ImageFit.Crop).Pixels, Is.EqualTo(new byte[] { 2, 3, 6, 7 }));
        var padded = ImageTransforms.Resize(image, 4, 4, ImageFit.Pad);
        Assert.That(padded.Pixels, Is.EqualTo(new byte[] { 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0 }));
        Assert.That(ImageTransforms.Resize(image, 2, 2, ImageFit.Stretch).Pixels, Is.EqualTo(new byte[] { 2, 4, 6, 8 }));
    }

    [Test]
    public void Every_fit_gives_the_size_asked_for()
    {
        var cases = from sides in Gen.Choose(1, 90).ArrayOf(4) from fit in Gen.Elements(ImageFit.Crop, ImageFit.Pad, ImageFit.Stretch) select (sides, fit);
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var result = ImageTransforms.Resize(Noise(given.sides[0], given.sides[1], 3), given.sides[2], given.sides[3], given.fit);
            return (result.Width, result.Height, result.Channels) == (given.sides[2], given.sides[3], 3);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_crop_takes_its_rectangle_and_padding_puts_it_back()
    {
        var image = Noise(6, 5, 3);
        var crop = ImageTransforms.Crop(image, 1, 2, 3, 2);
        Assert.That(crop[0, 0, 1], Is.EqualTo(image[1, 2, 1]));
        Assert.That(crop[2, 1, 2], Is.EqualTo(image[3, 3, 2]));
        var padded = ImageTransforms.Pad(crop, 1, 2, 2, 1, 77);
        Assert.That((padded.Width, padded.Height), Is.EqualTo((6, 5)));
        Assert.That(padded[1, 2, 0], Is.EqualTo(image[1, 2, 0]));
        Assert.That(padded[0, 0, 0], Is.EqualTo(77));
        Assert.That(padded[5, 4, 2], Is.EqualTo(77));
    }

    [TestCase(-1, 0, 2, 2)]
    [TestCase(0, 0, 7, 1)]
    [TestCase(5, 4, 2, 1)]
    [TestCase(0, 0, 0, 1)]
    [TestCase(1, int.MaxValue, 1, 1)]
    public void A_rectangle_outside_the_picture_is_refused(int left, int top, int width, int height)
    {
        Assert.That(() => ImageTransforms.Crop(Noise(6, 5, 1), left, top, width, height), Throws.ArgumentException.With.Message.Contains("6x5"));
    }

    [Test]
    public void Greyscale_weighs_the_colours_and_keeps_white_white()
    {
        var image = new Image(4, 1, 3, [255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255]);
        Assert.That(ImageTransforms.Grayscale(image).Pixels, Is.EqualTo(new byte[] { 255, 76, 150, 29 }));
    }

    [Test]
    public void Flattening_shows_the_background_through()
    {
        var image = new Image(3, 1, 4, [10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 128]);
        Assert.That(ImageTransforms.Flatten(image, 255).Pixels, Is.EqualTo(new byte[] { 10, 20, 30, 255, 255, 255, 127, 127, 127 }));
    }

    [Test]
    public void Inverting_twice_gives_the_picture_back_and_leaves_opacity()
    {
        var image = Noise(5, 5, 4);
        var inverted = ImageTransforms.Invert(image);
        Assert.That(inverted[3, 3, 0], Is.EqualTo(255 - image[3, 3, 0]));
        Assert.That(inverted[3, 3, 3], Is.EqualTo(image[3, 3, 3]));
        Assert.That(ImageTransforms.Invert(inverted).Pixels, Is.EqualTo(image.Pixels));
    }

    [Test]
    public void A_warp_moves_points_by_its_matrix()
    {
        var image = Noise(6, 5, 3);
        var moved = ImageTransforms.AffineWarp(image, Matrix3x2.CreateTranslation(2, 1), 50);
        Assert.That(moved[2, 1, 0], Is.EqualTo(image[0, 0, 0]));
        Assert.That(moved[5, 4, 2], Is.EqualTo(image[3, 3, 2]));
        Assert.That(moved[0, 4, 1], Is.EqualTo(50));
        var mirrored = ImageTransforms.AffineWarp(image, new Matrix3x2(-1, 0, 0, 1, 6, 0));
        Assert.That(mirrored[0, 2, 1], Is.EqualTo(image[5, 2, 1]));
        Assert.That(ImageTransforms.AffineWarp(image, Matrix3x2.Identity).Pixels, Is.EqualTo(image.Pixels));
    }

    [Test]
    public void A_warp_by_half_a_pixel_is_the_mean_of_neighbours()
    {
        var image = new Image(3, 1, 1, [0, 100, 200]);
        Assert.That(ImageTransforms.AffineWarp(image, Matrix3x2.CreateTranslation(0.5f, 0)).Pixels, Is.EqualTo(new byte[] { 0, 50, 150 }));
    }

    [Test]
    public void A_matrix_that_flattens_is_refused()
    {
        Assert.That(() => ImageTransforms.AffineWarp(Noise(3, 3, 1), Matrix3x2.CreateScale(0, 1)), Throws.ArgumentException.With.Message.Contains("determinant"));
    }

    [TestCase(0, 1, 1)]
    [TestCase(1, 0, 1)]
    [TestCase(1, 1, 2)]
    public void A_picture_without_pixels_or_with_other_channels_is_refused(int width, int height, int channels)
    {
        Assert.That(() => new Image(width, height, channels), Throws.ArgumentException);
    }

    private static double Covered(Image image, int x, int y, int channel, int width, int height)
    {
        double sum = 0;
        for (var sourceY = 0; sourceY < image.Height; sourceY++)
        {
            for (var sourceX = 0; sourceX < image.Width; sourceX++)
            {
                sum += image[sourceX, sourceY, channel] * Overlap(sourceX, x, image.Width, width) * Overlap(sourceY, y, image.Height, height);
            }
        }

        return sum * width * height / (image.Width * image.Height);
    }

    private static double Overlap(int source, int target, int sourceLength, int targetLength)
    {
        var scale = sourceLength / (double)targetLength;
        return Math.Max(0, Math.Min(source + 1, (target + 1) * scale) - Math.Max(source, target * scale));
    }

    private static Image Noise(int width, int height, int channels)
    {
        var image = new Image(width, height, channels);
        new Random(width + (31 * height)).NextBytes(image.Pixels);
        return image;
    }
}
