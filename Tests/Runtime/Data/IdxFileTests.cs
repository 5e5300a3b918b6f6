using Hebb.Data;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class IdxFileTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Images_are_read_plain_or_packed_whatever_the_file_is_called([Values] bool packed)
    {
        var bytes = IdxBytes.Images(3, 2, 5, i => (byte)(i * 7));
        var path = packed ? folder.WritePacked("images", bytes) : folder.Write("images.gz", bytes);
        var images = IdxFile.ReadImages(path);
        Assert.That((images.Count, images.Height, images.Width), Is.EqualTo((3, 2, 5)));
        Assert.That(images.Pixels, Is.EqualTo(Enumerable.Range(0, 30).Select(i => (byte)(i * 7))));
    }

    [Test]
    public void Labels_are_read()
    {
        Assert.That(IdxFile.ReadLabels(folder.Write("labels", IdxBytes.Labels(4, 0, 9))), Is.EqualTo(new byte[] { 4, 0, 9 }));
    }

    [Test]
    public void Labels_in_place_of_images_are_recognised()
    {
        var path = folder.Write("swapped", IdxBytes.Labels(1, 2));
        AssertRefused(() => IdxFile.ReadImages(path), path, "0x00000801", "0x00000803", "It holds labels");
    }

    [Test]
    public void Any_other_magic_number_is_refused()
    {
        var path = folder.Write("text", "hello, world"u8.ToArray());
        AssertRefused(() => IdxFile.ReadLabels(path), path, "0x68656c6c", "0x00000801");
    }

    [Test]
    public void Every_truncation_is_refused_with_the_name([Values] bool packed)
    {
        var bytes = IdxBytes.Images(2, 3, 3, i => (byte)i);
        for (var length = 0; length < bytes.Length; length++)
        {
            var path = packed ? folder.WritePacked("cut", bytes[..length]) : folder.Write("cut", bytes[..length]);
            AssertRefused(() => IdxFile.ReadImages(path), path);
        }
    }

    [Test]
    public void A_packed_file_that_is_cut_or_changed_is_refused()
    {
        var path = folder.WritePacked("packed", IdxBytes.Images(20, 8, 8, i => (byte)(i * i)));
        var bytes = File.ReadAllBytes(path);
        for (var length = 2; length < bytes.Length - 8; length += 11)
        {
            folder.Write("packed", bytes[..length]);
            AssertRefused(() => IdxFile.ReadImages(path), path);
        }

        bytes[bytes.Length / 2] ^= 0x10;
        folder.Write("packed", bytes);
        AssertRefused(() => IdxFile.ReadImages(path), path);
    }

    [Test]
    public void More_bytes_than_the_header_says_are_refused()
    {
        var path = folder.Write("long", [.. IdxBytes.Labels(1, 2, 3), 4]);
        AssertRefused(() => IdxFile.ReadLabels(path), path, "there are more");
    }

    [Test]
    public void A_file_without_images_is_refused()
    {
        var path = folder.Write("none", IdxBytes.Header(0x803, 0, 28, 28));
        AssertRefused(() => IdxFile.ReadImages(path), path, "holds no images");
    }

    [TestCase(2_000_000_000, 1, 1)]
    [TestCase(60_000, 60_000, 60_000)]
    [TestCase(-1, 1, 1)]
    public void A_header_that_claims_too_much_is_refused_before_it_gets_memory(int count, int height, int width)
    {
        var path = folder.Write("huge", IdxBytes.Header(0x803, count, height, width));
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(() => IdxFile.ReadImages(path), path);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void A_missing_file_is_named()
    {
        Assert.That(() => IdxFile.ReadLabels("/no/such/labels"), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("/no/such/labels"));
    }

    private static void AssertRefused(Action read, string path, params string[] parts)
    {
        var error = Assert.Throws<InvalidDataException>(() => read());
        foreach (var part in parts.Prepend(path))
        {
            Assert.That(error!.Message, Does.Contain(part));
        }
    }
}
