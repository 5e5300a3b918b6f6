using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public class PngDecoderTests
{
    private const string Name = "fixture.png";

    [Test]
    public void Every_colour_type_and_depth_is_read_exactly(
        [Values(0, 2, 3, 4, 6)] int colorType,
        [Values(1, 2, 4, 8, 16)] int bitDepth,
        [Values] bool interlaced,
        [Values("1x1", "3x2", "7x5", "8x8", "9x17", "33x3")] string size)
    {
        var isAllowed = colorType switch { 0 => true, 3 => bitDepth <= 8, _ => bitDepth >= 8 };
        if (!isAllowed)
        {
            Assert.That(() => ImageCodec.Decode(Fixture(colorType, bitDepth, false, 1, 1).ToBytes(), Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(Name));
            return;
        }

        var sides = Array.ConvertAll(size.Split('x'), int.Parse);
        var file = Fixture(colorType, bitDepth, interlaced, sides[0], sides[1]);
        var image = ImageCodec.Decode(file.ToBytes(), Name);

        Assert.That((image.Width, image.Height), Is.EqualTo((sides[0], sides[1])));
        Assert.That(image.Channels, Is.EqualTo(colorType switch { 0 => 1, 2 or 3 => 3, _ => 4 }));
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var pixel = Enumerable.Range(0, image.Channels).Select(channel => (int)image[x, y, channel]);
                Assert.That(pixel, Is.EqualTo(Expected(file, x, y)), $"pixel ({x}, {y})");
            }
        }
    }

    [Test]
    public void Every_filter_is_undone([Values(0, 1, 2, 3, 4)] int filter, [Values(0, 2, 6)] int colorType, [Values(8, 16)] int bitDepth)
    {
        var template = Fixture(colorType, bitDepth, false, 11, 6);
        var file = new PngFile { Width = 11, Height = 6, ColorType = colorType, BitDepth = bitDepth, Filter = filter, Sample = template.Sample };
        var image = ImageCodec.Decode(file.ToBytes(), Name);
        Assert.That(image.Pixels, Is.EqualTo(ImageCodec.Decode(template.ToBytes(), Name).Pixels));
        Assert.That(image[10, 5], Is.EqualTo(Expected(file, 10, 5)[0]));
    }

    [Test]
    public void Pixel_data_in_many_chunks_is_joined()
    {
        var template = Fixture(2, 8, true, 20, 20);
        var file = new PngFile { Width = 20, Height = 20, ColorType = 2, BitDepth = 8, Interlaced = true, Sample = template.Sample, DataChunks = 37 };
        Assert.That(ImageCodec.Decode(file.ToBytes(), Name).Pixels, Is.EqualTo(ImageCodec.Decode(template.ToBytes(), Name).Pixels));
    }

    [Test]
    public void A_transparent_grey_level_makes_exactly_its_pixels_transparent([Values(1, 2, 4, 8, 16)] int bitDepth)
    {
        var key = (1 << bitDepth) - 1;
        var file = new PngFile { Width = 2, Height = 1, ColorType = 0, BitDepth = bitDepth, Sample = (x, _, _) => x == 0 ? key : key - 1, Transparency = [(byte)(key >> 8), (byte)key] };
        var image = ImageCodec.Decode(file.ToBytes(), Name);
        Assert.That(image.Channels, Is.EqualTo(4));
        Assert.That((image[0, 0, 3], image[1, 0, 3]), Is.EqualTo((0, 255)));
        Assert.That(image[0, 0, 1], Is.EqualTo(255));
    }

    [Test]
    public void A_transparent_colour_is_compared_at_full_depth()
    {
        var file = new PngFile { Width = 2, Height = 1, ColorType = 2, BitDepth = 16, Sample = (x, _, channel) => 0x1200 + channel + x, Transparency = [0x12, 0, 0x12, 1, 0x12, 2] };
        var image = ImageCodec.Decode(file.ToBytes(), Name);
        Assert.That((image[0, 0, 3], image[1, 0, 3]), Is.EqualTo((0, 255)), "the second pixel differs by 1/65535 only");
    }

    [Test]
    public void A_palette_may_give_opacity_to_its_first_colours()
    {
        var file = new PngFile { Width = 3, Height = 1, ColorType = 3, BitDepth = 2, Sample = (x, _, _) => x, Palette = [1, 2, 3, 4, 5, 6, 7, 8, 9], Transparency = [10, 20] };
        var image = ImageCodec.Decode(file.ToBytes(), Name);
        Assert.That(image.Pixels, Is.EqualTo(new byte[] { 1, 2, 3, 10, 4, 5, 6, 20, 7, 8, 9, 255 }));
    }

    [Test]
    public void A_colour_beyond_the_palette_is_refused()
    {
        var file = new PngFile { Width = 1, Height = 1, ColorType = 3, BitDepth = 4, Sample = (_, _, _) => 3, Palette = [1, 2, 3, 4, 5, 6] };
        AssertRefused(file.ToBytes(), "colour number 3");
    }

    [Test]
    public void Every_truncation_is_refused_with_the_name()
    {
        var bytes = Fixture(2, 8, false, 9, 9).ToBytes();
        for (var length = 0; length < bytes.Length; length++)
        {
            AssertRefused(bytes[..length], Name);
        }
    }

    [Test]
    public void A_changed_bit_behind_the_signature_is_always_noticed()
    {
        var bytes = Fixture(0, 8, false, 5, 5).ToBytes();
        for (var bit = 8 * 8; bit < 8 * bytes.Length; bit++)
        {
            var changed = (byte[])bytes.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(changed, Name);
        }
    }

    [Test]
    public void A_file_whose_data_is_longer_or_shorter_than_its_header_says_is_refused([Values(4, 6)] int claimedHeight)
    {
        var file = Fixture(2, 8, false, 5, 5);
        AssertRefused(PngFile.Join([PngFile.Chunk("IHDR", file.Header(5, claimedHeight)), PngFile.Chunk("IDAT", PngFile.Compress(new byte[5 * 16])), PngFile.Chunk("IEND", [])]), "unpacks to");
    }

    [Test]
    public void A_small_file_that_claims_a_huge_picture_is_refused_before_it_gets_memory()
    {
        var file = Fixture(6, 8, false, 1, 1);
        var bytes = PngFile.Join([PngFile.Chunk("IHDR", file.Header(8000, 8000)), PngFile.Chunk("IDAT", PngFile.Compress(new byte[100])), PngFile.Chunk("IEND", [])]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(bytes, "cannot hold them");
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [TestCase(16385, 1)]
    [TestCase(1, 16385)]
    [TestCase(16384, 16384)]
    [TestCase(0, 1)]
    [TestCase(-1, 1)]
    public void A_size_out_of_range_is_refused(int width, int height)
    {
        AssertRefused(PngFile.Join([PngFile.Chunk("IHDR", Fixture(0, 8, false, 1, 1).Header(width, height)), PngFile.Chunk("IEND", [])]), $"{width}x{height}");
    }

    [Test]
    public void An_unknown_chunk_is_passed_over_unless_it_is_critical([Values("teSt", "TeSt")] string type)
    {
        var file = Fixture(0, 8, false, 1, 1);
        var bytes = PngFile.Join([PngFile.Chunk("IHDR", file.Header(1, 1)), PngFile.Chunk(type, [1]), PngFile.Chunk("IDAT", PngFile.Compress([0, 77])), PngFile.Chunk("IEND", [])]);
        if (type == "TeSt")
        {
            AssertRefused(bytes, type);
        }
        else
        {
            Assert.That(ImageCodec.Decode(bytes, Name).Pixels, Is.EqualTo(new byte[] { 77 }));
        }
    }

    private static void AssertRefused(byte[] bytes, string part) =>
        Assert.That(() => ImageCodec.Decode(bytes, Name), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(Name).And.Message.Contains(part));

    private static PngFile Fixture(int colorType, int bitDepth, bool interlaced, int width, int height)
    {
        var levels = 1 << bitDepth;
        return new PngFile
        {
            Width = width,
            Height = height,
            ColorType = colorType,
            BitDepth = bitDepth,
            Interlaced = interlaced,
            Filter = -1,
            Sample = (x, y, channel) => ((x * 7919) + (y * 104729) + (channel * 1299709) + (x * y * 31)) % levels,
            Palette = colorType == 3 ? Enumerable.Range(0, 3 * levels).Select(i => (byte)(i * 37)).ToArray() : [],
        };
    }

    /// <summary>The nearest of 256 levels to the stored sample, by definition of the format.</summary>
    private static int[] Expected(PngFile file, int x, int y)
    {
        int Level(int channel) => (int)Math.Round(file.Sample(x, y, channel) * 255.0 / ((1 << file.BitDepth) - 1), MidpointRounding.AwayFromZero);
        return file.ColorType switch
        {
            0 => [Level(0)],
            2 => [Level(0), Level(1), Level(2)],
            3 => file.Palette.Skip(3 * file.Sample(x, y, 0)).Take(3).Select(value => (int)value).ToArray(),
            4 => [Level(0), Level(0), Level(0), Level(1)],
            _ => [Level(0), Level(1), Level(2), Level(3)],
        };
    }
}
