using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public class BmpDecoderTests
{
    private const string Name = "fixture.bmp";

    [Test]
    public void Palettes_of_every_depth_are_read_from_both_ends([Values(1, 4, 8)] int bits, [Values] bool topDown, [Values(1, 3, 8, 13)] int width)
    {
        var palette = Enumerable.Range(0, 1 << bits).Select(i => (uint)(i * 0x010305)).ToArray();
        var file = new BmpFile { Width = width, Height = 3, BitsPerPixel = bits, TopDown = topDown, Palette = palette, Pixel = (x, y) => (uint)((x + (5 * y)) % palette.Length) };
        AssertColors(file, (x, y) => palette[file.Pixel(x, y)]);
    }

    [Test]
    public void The_old_header_with_its_short_palette_is_read()
    {
        var palette = new uint[] { 0x112233, 0x445566, 0x778899, 0xAABBCC, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };
        var file = new BmpFile { Width = 5, Height = 2, BitsPerPixel = 4, HeaderLength = 12, Palette = palette, Pixel = (x, y) => (uint)(x + y) };
        AssertColors(file, (x, y) => palette[x + y]);
    }

    [Test]
    public void True_colour_is_read([Values(24, 32)] int bits, [Values] bool topDown, [Values(1, 2, 3, 4, 5)] int width)
    {
        var file = new BmpFile { Width = width, Height = 4, BitsPerPixel = bits, TopDown = topDown, Pixel = (x, y) => (uint)((x * 0x102030) + (y * 0x030201)) };
        AssertColors(file, file.Pixel);
    }

    [Test]
    public void The_unused_byte_of_32_bits_is_no_opacity()
    {
        var file = new BmpFile { Width = 1, Height = 1, BitsPerPixel = 32, Pixel = (_, _) => 0x00102030 };
        Assert.That(ImageCodec.Decode(file.ToBytes(), Name).Pixels, Is.EqualTo(new byte[] { 0x10, 0x20, 0x30 }));
    }

    [Test]
    public void Sixteen_bits_are_five_each_unless_masks_say_otherwise()
    {
        var five = new BmpFile { Width = 3, Height = 1, BitsPerPixel = 16, Pixel = (x, _) => new[] { 31u << 10, 16u << 5, 1u }[x] };
        Assert.That(ImageCodec.Decode(five.ToBytes(), Name).Pixels, Is.EqualTo(new byte[] { 255, 0, 0, 0, 132, 0, 0, 0, 8 }));
        var six = new BmpFile { Width = 2, Height = 1, BitsPerPixel = 16, Compression = 3, Masks = [0xF800, 0x07E0, 0x001F], Pixel = (x, _) => x == 0 ? 63u << 5 : 1u << 11 };
        Assert.That(ImageCodec.Decode(six.ToBytes(), Name).Pixels, Is.EqualTo(new byte[] { 0, 255, 0, 8, 0, 0 }));
    }

    [Test]
    public void Masks_with_opacity_give_four_channels([Values(40, 108, 124)] int headerLength)
    {
        var file = new BmpFile
        {
            Width = 1,
            Height = 1,
            BitsPerPixel = 32,
            HeaderLength = headerLength,
            Compression = headerLength == 40 ? 6 : 3,
            Masks = [0x000000FF, 0x0000FF00, 0x00FF0000, 0xFF000000],
            Pixel = (_, _) => 0x80332211,
        };
        Assert.That(ImageCodec.Decode(file.ToBytes(), Name).Pixels, Is.EqualTo(new byte[] { 0x11, 0x22, 0x33, 0x80 }));
    }

    [Test]
    public void Every_truncation_is_refused_with_the_name()
    {
        var bytes = new BmpFile { Width = 3, Height = 3, BitsPerPixel = 8, Palette = [0, 1, 2, 3], Pixel = (x, _) => (uint)x }.ToBytes();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.That(() => ImageCodec.Decode(bytes.AsSpan(0, length), Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(Name), $"{length} bytes");
        }
    }

    [TestCase(14, 1)]
    [TestCase(0, int.MaxValue)]
    [TestCase(18, int.MaxValue)]
    [TestCase(18, -1)]
    [TestCase(22, int.MinValue)]
    [TestCase(10, -5)]
    [TestCase(10, int.MaxValue)]
    [TestCase(28, 5)]
    [TestCase(30, 1)]
    [TestCase(30, 77)]
    public void A_header_that_lies_is_refused(int offset, int value)
    {
        var bytes = new BmpFile { Width = 3, Height = 3, BitsPerPixel = 24, Pixel = (_, _) => 1 }.ToBytes();
        BitConverter.GetBytes(value).CopyTo(bytes, offset);
        Assert.That(() => ImageCodec.Decode(bytes, Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(Name));
    }

    [Test]
    public void A_pixel_beyond_the_palette_is_refused()
    {
        var file = new BmpFile { Width = 1, Height = 1, BitsPerPixel = 8, Palette = [1, 2], Pixel = (_, _) => 2 };
        Assert.That(() => ImageCodec.Decode(file.ToBytes(), Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("colour number 2"));
    }

    private static void AssertColors(BmpFile file, Func<int, int, uint> expected)
    {
        var image = ImageCodec.Decode(file.ToBytes(), Name);
        Assert.That((image.Width, image.Height, image.Channels), Is.EqualTo((file.Width, file.Height, 3)));
        for (var y = 0; y < file.Height; y++)
        {
            for (var x = 0; x < file.Width; x++)
            {
                var color = (uint)((image[x, y, 0] << 16) | (image[x, y, 1] << 8) | image[x, y, 2]);
                Assert.That(color, Is.EqualTo(expected(x, y)), $"pixel ({x}, {y})");
            }
        }
    }
}
