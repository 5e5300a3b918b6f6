using Hebb.Assets;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class SafetensorsWriterTests
{
    private static readonly Dictionary<string, Tensor> Content = new()
    {
        ["b/weight"] = new Tensor(new TensorShape(2, 3), [0f, -0f, 1e-45f, float.MaxValue, float.NaN, float.NegativeInfinity]),
        ["a \"quoted\" ü"] = Tensor.FromLabels([int.MinValue, -1, int.MaxValue]),
        ["scalar"] = new Tensor(new TensorShape(), [3.5f]),
        ["deep"] = Tensor.Zeros(new TensorShape(1, 1, 2, 1, 1, 1, 1, 1)),
    };

    private static readonly Dictionary<string, string> Texts = new() { ["z"] = "{\"json\": [1, 2]}\n", ["a"] = "ü\u0001" };

    [Test]
    public void What_is_written_is_read_back_bit_for_bit()
    {
        var file = SafetensorsFile.Parse(Write(Content, Texts));

        Assert.That(file.Metadata, Is.EqualTo(Texts));
        Assert.That(file.Entries.Keys, Is.EquivalentTo(Content.Keys));
        foreach (var (name, tensor) in Content)
        {
            var read = tensor.Type == DataType.Float32 ? file.ReadFloats(name) : file.ReadInts(name);
            Assert.That(read.Shape, Is.EqualTo(tensor.Shape), name);
            Assert.That(read.Bytes.ToArray(), Is.EqualTo(tensor.Bytes.ToArray()), name);
        }
    }

    [Test]
    public void A_plain_reader_finds_the_same_content()
    {
        var bytes = Write(Content, Texts);

        Assert.That(RawSafetensors.Metadata(bytes), Is.EqualTo(Texts));
        foreach (var (name, tensor) in Content)
        {
            var (type, shape, data) = RawSafetensors.Tensor(bytes, name);
            Assert.That(type, Is.EqualTo(tensor.Type == DataType.Float32 ? "F32" : "I32"), name);
            Assert.That(shape, Is.EqualTo(tensor.Shape.ToArray()), name);
            Assert.That(data, Is.EqualTo(tensor.Bytes.ToArray()), name);
        }
    }

    [Test]
    public void The_tensors_begin_at_a_multiple_of_eight_after_a_header_padded_with_spaces([Range(0, 8)] int textLength)
    {
        var bytes = Write(Content, new Dictionary<string, string> { ["pad"] = new('x', textLength) });

        Assert.That(RawSafetensors.HeaderLength(bytes) % 8, Is.Zero);
        Assert.That(RawSafetensors.HeaderText(bytes), Does.Match("^{.*} {0,7}$"));
    }

    [Test]
    public void The_same_content_in_another_order_gives_the_same_bytes() => Assert.That(
        Write(Content.Reverse().ToDictionary(), Texts.Reverse().ToDictionary()), Is.EqualTo(Write(Content, Texts)));

    [Test]
    public void A_name_or_shape_that_no_reader_accepts_is_refused()
    {
        Assert.That(() => Write(new() { ["__metadata__"] = Tensor.FromLabels([1]) }), Throws.ArgumentException);
        Assert.That(() => Write(new() { ["x"] = Tensor.Zeros(new TensorShape(1, 1, 1, 1, 1, 1, 1, 1, 1)) }), Throws.ArgumentException);
        Assert.That(() => Write([], new() { ["x"] = new string('x', 16 << 20) }), Throws.ArgumentException.With.Message.Contains("16777216"));
    }

    [Test]
    public void Content_that_is_refused_leaves_the_old_file_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.safetensors", [1, 2, 3]);

        Assert.That(() => SafetensorsWriter.Save(path, new Dictionary<string, Tensor> { ["__metadata__"] = Tensor.FromLabels([1]) }), Throws.ArgumentException);

        Assert.That(File.ReadAllBytes(path), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EqualTo(new[] { path }));
    }

    private static byte[] Write(Dictionary<string, Tensor> tensors, Dictionary<string, string>? texts = null)
    {
        using var stream = new MemoryStream();
        SafetensorsWriter.Write(stream, tensors, texts);
        return stream.ToArray();
    }
}
