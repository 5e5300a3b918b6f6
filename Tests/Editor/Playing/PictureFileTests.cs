using System.Buffers.Binary;
using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Playing;

public sealed class PictureFileTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase(4096, 1)]
    [TestCase(1, 4096)]
    [TestCase(3024, 3024)]
    public void A_picture_within_the_limits_is_read(int width, int height)
    {
        var picture = PictureFile.Read(Write(new Image(width, height, 1)));
        Assert.That((picture.Width, picture.Height), Is.EqualTo((width, height)));
    }

    [TestCase(4097, 1)]
    [TestCase(1, 4097)]
    [TestCase(4096, 4096)]
    public void A_larger_one_is_refused_by_its_size(int width, int height)
    {
        var path = Write(new Image(width, height, 1));
        Assert.That(() => PictureFile.Read(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains("picture.png").And.Message.Contains($"{width} x {height}").And.Message.Contains("4096 a side"));
    }

    [Test]
    public void A_header_that_promises_more_than_the_file_can_hold_costs_no_memory()
    {
        var file = ImageCodec.EncodePng(new Image(8, 8, 1));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), 4000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), 4000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc32.Compute(file.AsSpan(12, 4), file.AsSpan(16, 13)));
        var path = folder.Write("picture.png", file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => PictureFile.Read(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains("cut short or its header is wrong"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
    }

    [Test]
    public void A_text_that_is_named_like_a_picture_is_refused_by_its_first_bytes()
    {
        var path = folder.Write("poem.png", "roses are red"u8.ToArray());
        Assert.That(() => PictureFile.Read(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains("poem.png").And.Message.Contains("no PNG, BMP or JPEG"));
    }

    [Test]
    public void A_file_above_sixteen_megabytes_is_refused_unread()
    {
        var path = Path.Combine(folder.Path, "large.png");
        using (var file = File.Create(path))
        {
            file.SetLength(PictureFile.LargestFile + 1);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => PictureFile.Read(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains("16777217 bytes"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
    }

    private string Write(Image image) => folder.Write("picture.png", ImageCodec.EncodePng(image));
}
