using System.Buffers.Binary;
using System.Text;
using Hebb.Data.Images;
using NUnit.Framework;

namespace Hebb.Tests.Data.Images;

public sealed class AnimatedPngTests
{
    private static readonly Image First = new(2, 1, 3, [1, 2, 3, 4, 5, 6]);
    private static readonly Image Second = new(2, 1, 3, [6, 5, 4, 3, 2, 1]);

    [Test]
    public void A_reader_that_knows_no_animation_sees_the_first_picture()
    {
        var image = ImageCodec.Decode(AnimatedPng.Encode([First, Second], 100), "animation.png");

        Assert.That(image.Pixels, Is.EqualTo(First.Pixels));
    }

    [Test]
    public void Chunks_stand_in_order_and_count_up()
    {
        var chunks = Chunks(AnimatedPng.Encode([First, Second, First], 100, 1500));

        Assert.That(chunks.Select(chunk => chunk.Type), Is.EqualTo(new[] { "IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND" }));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(chunks[1].Content), Is.EqualTo(3), "pictures");
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(chunks[1].Content.AsSpan(4)), Is.Zero, "for ever");
        Assert.That(chunks.Where(chunk => chunk.Type is "fcTL" or "fdAT").Select(chunk => BinaryPrimitives.ReadInt32BigEndian(chunk.Content)), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(chunks.Where(chunk => chunk.Type == "fcTL").Select(chunk => Convert.ToHexStringLower(chunk.Content.AsSpan(4))), Is.EqualTo(new[]
        {
            "00000002" + "00000001" + "00000000" + "00000000" + "0064" + "03e8" + "0000",
            "00000002" + "00000001" + "00000000" + "00000000" + "0064" + "03e8" + "0000",
            "00000002" + "00000001" + "00000000" + "00000000" + "05dc" + "03e8" + "0000",
        }));
    }

    [Test]
    public void Every_later_picture_holds_its_own_pixels()
    {
        var chunks = Chunks(AnimatedPng.Encode([First, Second], 40));
        var still = Chunks(ImageCodec.EncodePng(Second));

        Assert.That(chunks.Single(chunk => chunk.Type == "fdAT").Content[4..], Is.EqualTo(still.Single(chunk => chunk.Type == "IDAT").Content));
    }

    [Test]
    public void Pictures_that_differ_in_size_are_refused()
    {
        Assert.That(() => AnimatedPng.Encode([First, new Image(1, 1, 3)], 100), Throws.ArgumentException.With.Message.Contains("number 1 is 1x1 with 3 channels"));
        Assert.That(() => AnimatedPng.Encode([], 100), Throws.ArgumentException);
        Assert.That(() => AnimatedPng.Encode([First], 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => AnimatedPng.Encode([First], 1, 65536), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static List<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var position = 8; position < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(position));
            chunks.Add((Encoding.ASCII.GetString(file, position + 4, 4), file[(position + 8)..(position + 8 + length)]));
            position += 12 + length;
        }

        return chunks;
    }
}
