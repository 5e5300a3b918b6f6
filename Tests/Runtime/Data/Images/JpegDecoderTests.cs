using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public class JpegDecoderTests
{
    private const string Name = "photo.jpg";

    [Test]
    public void A_smooth_colour_picture_is_read_within_two_levels([Values] bool progressive, [Values("1x1", "8x8", "17x9", "64x33")] string size)
    {
        var sides = Array.ConvertAll(size.Split('x'), int.Parse);
        var image = Gradient(sides[0], sides[1], 3);
        var decoded = ImageCodec.Decode(JpegFile.FromRgb(image, 100, progressive), Name);
        AssertNear(decoded, image, 2);
    }

    [Test]
    public void A_grey_picture_has_one_channel()
    {
        var image = Gradient(31, 20, 1);
        AssertNear(ImageCodec.Decode(JpegFile.FromGrey(image), Name), image, 1);
    }

    [Test]
    public void Four_inks_become_colours()
    {
        var inks = new byte[] { 255, 255, 255, 255, 0, 255, 255, 255, 255, 255, 255, 0, 255, 128, 0, 128 };
        var decoded = ImageCodec.Decode(JpegFile.Compress(Widen(inks), 32, 8, JpegFile.Cmyk, 0, 100, 0), Name);
        Assert.That(decoded.Channels, Is.EqualTo(3));
        var middles = Enumerable.Range(0, 4).Select(i => decoded.Row(4).Slice(((i * 8) + 4) * 3, 3).ToArray()).ToArray();
        var expected = new[] { new byte[] { 255, 255, 255 }, [0, 255, 255], [0, 0, 0], [128, 64, 0] };
        for (var i = 0; i < 4; i++)
        {
            Assert.That(middles[i].Zip(expected[i], (found, wanted) => Math.Abs(found - wanted)), Has.All.LessThanOrEqualTo(3), $"ink {i}");
        }
    }

    [Test]
    public void A_file_cut_short_anywhere_is_refused_with_its_name()
    {
        var bytes = JpegFile.FromRgb(Gradient(40, 40, 3));
        for (var length = 3; length < bytes.Length - 2; length += 7)
        {
            Assert.That(() => ImageCodec.Decode(bytes.AsSpan(0, length), Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(Name), $"{length} of {bytes.Length} bytes");
        }
    }

    [Test]
    public void A_frame_larger_than_is_read_is_refused_by_its_header()
    {
        var bytes = JpegFile.FromRgb(Gradient(8, 8, 3));
        var frame = bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        bytes[frame + 5] = 0xFF;
        Assert.That(() => ImageCodec.Decode(bytes, Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("8x65288"));
    }

    [Test]
    public void The_large_photo_of_the_sign_language_digits_is_read()
    {
        var path = Directory.GetFiles(SharedData.Find("sign-language-digits", "odd-size", "7")).Single();
        var image = ImageCodec.Decode(path);
        Assert.That((image.Width, image.Height, image.Channels), Is.EqualTo((3024, 3024, 3)));
    }

    private static byte[] Widen(byte[] inks) =>
        Enumerable.Range(0, 8).SelectMany(_ => inks.Chunk(4).SelectMany(ink => Enumerable.Repeat(ink, 8).SelectMany(repeated => repeated))).ToArray();

    private static Image Gradient(int width, int height, int channels)
    {
        var image = new Image(width, height, channels);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            var (x, y, channel) = (i / channels % width, i / channels / width, i % channels);
            image.Pixels[i] = (byte)(60 + x + y + (20 * channel));
        }

        return image;
    }

    private static void AssertNear(Image found, Image expected, int levels)
    {
        Assert.That((found.Width, found.Height, found.Channels), Is.EqualTo((expected.Width, expected.Height, expected.Channels)));
        Assert.That(found.Pixels.Zip(expected.Pixels, (a, b) => Math.Abs(a - b)).Max(), Is.LessThanOrEqualTo(levels));
    }
}
