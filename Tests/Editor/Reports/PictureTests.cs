using System.Buffers.Binary;
using System.IO.Compression;
using Hebb.Editor.Reports;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Reports;

internal sealed class PictureTests
{
    [Test]
    public void A_png_holds_the_pixels_row_by_row()
    {
        var picture = Picture.FromGray(3, 2, [0, 10, 20, 30, 40, 255]);

        var file = Png.Encode(picture);

        Assert.That(file.AsSpan(0, 8).SequenceEqual(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a }));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), Is.EqualTo(3));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)), Is.EqualTo(2));
        Assert.That(Rows(file), Is.EqualTo(new byte[] { 0, 0, 0, 0, 255, 10, 10, 10, 255, 20, 20, 20, 255, 0, 30, 30, 30, 255, 40, 40, 40, 255, 255, 255, 255, 255 }));
        Assert.That(file.AsSpan(^12).SequenceEqual(new byte[] { 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82 }), "the end chunk and its known check sum");
    }

    [Test]
    public void Signed_numbers_are_transparent_at_zero_and_opaque_at_the_largest()
    {
        var picture = Picture.FromSigned(3, 1, [0f, -0.5f, 2f]);

        Assert.That(picture.Rgba[3], Is.Zero);
        Assert.That(picture.Rgba[7], Is.EqualTo(64));
        Assert.That(picture.Rgba[11], Is.EqualTo(255));
        Assert.That(picture.Rgba[4], Is.GreaterThan(picture.Rgba[6]), "negative is orange");
        Assert.That(picture.Rgba[8], Is.LessThan(picture.Rgba[10]), "positive is blue");
    }

    [Test]
    public void Weights_that_are_all_zero_give_an_empty_picture()
    {
        Assert.That(Picture.FromSigned(2, 1, [0f, 0f]).Rgba[3], Is.Zero);
    }

    private static byte[] Rows(byte[] file)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }
}
