using FsCheck;
using FsCheck.Fluent;
using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public class ImageCodecTests
{
    private static readonly Gen<Image> Images =
        from width in Gen.Choose(1, 40)
        from height in Gen.Choose(1, 40)
        from channels in Gen.Elements(1, 3, 4)
        from pixels in Gen.Choose(0, 255).ArrayOf(width * height * channels)
        select new Image(width, height, channels, Array.ConvertAll(pixels, pixel => (byte)pixel));

    [Test]
    public void What_is_written_as_png_is_read_back_byte_for_byte()
    {
        Prop.ForAll(Images.ToArbitrary(), image =>
        {
            var decoded = ImageCodec.Decode(ImageCodec.EncodePng(image), "round-trip.png");
            return (decoded.Width, decoded.Height, decoded.Channels) == (image.Width, image.Height, image.Channels)
                && decoded.Pixels.AsSpan().SequenceEqual(image.Pixels);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Smooth_pictures_are_written_in_a_fraction_of_their_bytes()
    {
        var image = new Image(200, 200, 3);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = (byte)((i / 3 % 200) + (i / 600));
        }

        Assert.That(ImageCodec.EncodePng(image), Has.Length.LessThan(image.Pixels.Length / 20));
    }

    [TestCaseSource(nameof(Originals))]
    public void A_damaged_file_is_read_or_refused_in_a_sentence_but_nothing_else_happens(byte[] original)
    {
        var mutations =
            from cut in Gen.Choose(0, original.Length)
            from places in Gen.Choose(0, original.Length - 1).ArrayOf(6)
            from values in Gen.Choose(0, 255).ArrayOf(6)
            from changes in Gen.Choose(0, 6)
            select Mutate(original, cut, places, values, changes);
        var config = Config.QuickThrowOnFailure.WithMaxTest(400);
        Prop.ForAll(mutations.ToArbitrary(), IsReadOrRefused).Check(config);
    }

    [Test]
    public void Png_files_with_right_checksums_but_any_header_and_data_are_read_or_refused()
    {
        var files =
            from sides in Gen.Choose(0, 20).ArrayOf(2)
            from kind in Gen.Elements(new[] { 0, 1 }, [0, 4], [0, 16], [2, 8], [2, 16], [3, 2], [3, 8], [4, 8], [6, 16], [5, 8], [3, 16])
            from interlace in Gen.Choose(0, 2)
            from palette in Gen.Choose(0, 20)
            from transparency in Gen.Choose(0, 7)
            from data in Gen.Choose(0, 5).ArrayOf()
            from repeats in Gen.Choose(1, 60)
            select PngFile.Join(
            [
                PngFile.Chunk("IHDR", [0, 0, 0, (byte)sides[0], 0, 0, 0, (byte)sides[1], (byte)kind[1], (byte)kind[0], 0, 0, (byte)interlace]),
                PngFile.Chunk("PLTE", new byte[palette]),
                PngFile.Chunk("tRNS", new byte[transparency]),
                PngFile.Chunk("IDAT", PngFile.Compress(Enumerable.Repeat(data, repeats).SelectMany(bytes => bytes).Select(value => (byte)value).ToArray())),
                PngFile.Chunk("IEND", []),
            ]);
        Prop.ForAll(files.ToArbitrary(), IsReadOrRefused).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Test]
    public void A_file_that_is_no_image_is_refused_with_its_name_and_what_it_begins_with()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("notes.png", "%PDF-1.4 no image"u8.ToArray());
        Assert.That(() => ImageCodec.Decode(path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path).And.Message.Contains("25-50-44-46"));
    }

    [Test]
    public void An_empty_and_a_missing_file_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("empty.png", []);
        Assert.That(() => ImageCodec.Decode(empty), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("is empty"));
        Assert.That(() => ImageCodec.Decode(empty + "x"), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains(empty + "x"));
    }

    private static IEnumerable<TestCaseData> Originals()
    {
        var image = new Image(13, 11, 3);
        new Random(1).NextBytes(image.Pixels);
        yield return new TestCaseData(ImageCodec.EncodePng(image)).SetArgDisplayNames("png");
        yield return new TestCaseData(new PngFile { Width = 9, Height = 9, ColorType = 3, BitDepth = 2, Interlaced = true, Sample = (x, y, _) => (x + y) % 4, Palette = new byte[12] }.ToBytes()).SetArgDisplayNames("palette png");
        yield return new TestCaseData(new BmpFile { Width = 9, Height = 7, BitsPerPixel = 4, Palette = new uint[16], Pixel = (x, _) => (uint)x }.ToBytes()).SetArgDisplayNames("palette bmp");
        yield return new TestCaseData(new BmpFile { Width = 9, Height = 7, BitsPerPixel = 32, Compression = 3, Masks = [0xFF, 0xFF00, 0xFF0000], Pixel = (x, _) => (uint)x }.ToBytes()).SetArgDisplayNames("masked bmp");
        yield return new TestCaseData(JpegFile.FromRgb(image, 80)).SetArgDisplayNames("jpeg");
        yield return new TestCaseData(JpegFile.FromRgb(image, 80, progressive: true)).SetArgDisplayNames("progressive jpeg");
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            var image = ImageCodec.Decode(bytes, "fuzzed");
            return image.Pixels.Length == image.Width * image.Height * image.Channels;
        }
        catch (InvalidDataException error)
        {
            return error.Message.Contains("'fuzzed'", StringComparison.Ordinal);
        }
    }

    private static byte[] Mutate(byte[] original, int cut, int[] places, int[] values, int changes)
    {
        var bytes = (byte[])original.Clone();
        for (var i = 0; i < changes; i++)
        {
            bytes[places[i]] = (byte)values[i];
        }

        var isCut = changes % 3 == 0;
        return isCut ? bytes[..cut] : bytes;
    }
}
