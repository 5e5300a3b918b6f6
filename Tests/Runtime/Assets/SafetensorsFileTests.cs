using Hebb.Assets;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class SafetensorsFileTests
{
    private static readonly byte[] Three = RawSafetensors.Bytes(1f, -2.5f, float.Epsilon);

    [Test]
    public void Tensors_of_every_type_are_read_with_their_shapes_and_bits()
    {
        var file = SafetensorsFile.Parse(RawSafetensors.Build(
            """{"wide":{"dtype":"I64","shape":[2],"data_offsets":[20,36]},"__metadata__":{"note":"a \"b\" ü"},"x":{"dtype":"F32","shape":[1,3],"data_offsets":[0,12]},"i":{"dtype":"I32","shape":[2,1],"data_offsets":[12,20]}}  """,
            Three, RawSafetensors.Bytes(int.MinValue, int.MaxValue), RawSafetensors.Bytes((long)int.MinValue, int.MaxValue)));

        Assert.That(file.Metadata, Is.EqualTo(new Dictionary<string, string> { ["note"] = "a \"b\" ü" }));
        Assert.That(file.Entries.Keys, Is.EquivalentTo(new[] { "x", "i", "wide" }));
        Assert.That(file.Entries["wide"].Bytes, Is.EqualTo(16));
        Assert.That(file.ReadFloats("x").Shape.ToArray(), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(file.ReadFloats("x").Bytes.ToArray(), Is.EqualTo(Three));
        Assert.That(file.ReadInts("i").Shape.ToArray(), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(file.ReadInts("i").Ints, Is.EqualTo(new[] { int.MinValue, int.MaxValue }));
        Assert.That(file.ReadInts("wide").Ints, Is.EqualTo(new[] { int.MinValue, int.MaxValue }));
    }

    [Test]
    public void A_scalar_has_no_extents_and_one_element()
    {
        var file = SafetensorsFile.Parse(RawSafetensors.Build("""{"s":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""", RawSafetensors.Bytes(7f)));

        Assert.That(file.ReadFloats("s").Shape.Rank, Is.Zero);
        Assert.That(file.ReadFloats("s").Floats, Is.EqualTo(new[] { 7f }));
    }

    [Test]
    public void A_file_without_tensors_is_empty_and_whole() =>
        Assert.That(SafetensorsFile.Parse(RawSafetensors.Build("{}")).Entries, Is.Empty);

    [Test]
    public void Every_file_that_another_program_wrote_is_read_as_a_plain_reader_reads_it([Values("goldens", "models")] string folder)
    {
        var paths = Directory.GetFiles(SharedData.Find(folder), "*.safetensors", SearchOption.AllDirectories);
        Assert.That(paths, Is.Not.Empty);
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            var file = SafetensorsFile.Load(path);
            Assert.That(file.Metadata, Is.EqualTo(RawSafetensors.Metadata(bytes)), path);
            foreach (var entry in file.Entries.Values)
            {
                var (type, shape, data) = RawSafetensors.Tensor(bytes, entry.Name);
                Assert.That(entry.Type.ToString(), Is.EqualTo(type), path);
                Assert.That(entry.Shape.ToArray(), Is.EqualTo(shape), path);
                if (entry.Type == SafetensorsType.F32)
                {
                    Assert.That(file.ReadFloats(entry.Name).Bytes.SequenceEqual(data), $"{path}: {entry}");
                }
                else
                {
                    Assert.That(RawSafetensors.Bytes(file.ReadInts(entry.Name).Ints.Select(value => (long)value).ToArray()), Is.EqualTo(data), $"{path}: {entry}");
                }
            }
        }
    }

    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "'x' occurs twice")]
    [TestCase("""{"__metadata__":{"a":"1","a":"2"},"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "'a' occurs twice")]
    [TestCase("""{"x":{"dtype":"F32","dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "'dtype' occurs twice")]
    [TestCase("""{"x":{"dtype":"F32","shape":[4],"data_offsets":[0,12]}}""", "takes 16 bytes, but its offsets 0 to 12 hold 12")]
    [TestCase("""{"x":{"dtype":"I64","shape":[3],"data_offsets":[0,12]}}""", "takes 24 bytes")]
    [TestCase("""{"x":{"dtype":"F16","shape":[3],"data_offsets":[0,12]}}""", "takes 6 bytes")]
    [TestCase("""{"x":{"dtype":"F16","shape":[2147483647],"data_offsets":[0,12]}}""", "takes 4294967294 bytes")]
    [TestCase("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[9223372036854775800,9223372036854775807]}}""", "hold 7")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "begins at byte 4, but the tensor before it ends at 12")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"y":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "begins at byte 0, but the tensor before it ends at 12")]
    [TestCase("""{"x":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "take 16 bytes, but only 12 follow the header: the file is cut short")]
    [TestCase("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "take 8 bytes, but 12 follow the header: something was appended")]
    [TestCase("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "begins at byte 4, but the tensor before it ends at 0")]
    [TestCase("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "begins at byte 4, but the tensor before it ends at 8")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[12,0]}}""", "hold -12")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,99999999999999999999]}}""", "99999999999999999999 was found")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[-12,0]}}""", "-12 was found")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0]}}""", "lacks dtype, shape or data_offsets")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12,12]}}""", "two offsets")]
    [TestCase("""{"x":{"dtype":"F32","data_offsets":[0,12]}}""", "lacks dtype, shape or data_offsets")]
    [TestCase("""{"x":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}""", "from 1 to 2147483647 was expected, but 0 was found")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3.0],"data_offsets":[0,12]}}""", "a whole number")]
    [TestCase("""{"x":{"dtype":"F32","shape":[2147483648],"data_offsets":[0,12]}}""", "2147483648 was found")]
    [TestCase("""{"x":{"dtype":"F32","shape":[65536,65536],"data_offsets":[0,12]}}""", "claims 4294967296 elements")]
    [TestCase("""{"x":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,12]}}""", "elements or more, but fewer than 2^31")]
    [TestCase("""{"x":{"dtype":"F32","shape":[1073741824,1073741824],"data_offsets":[0,12]}}""", "elements or more, but fewer than 2^31")]
    [TestCase("""{"x":{"dtype":"F32","shape":[65536,65536,65536,65536],"data_offsets":[0,0]}}""", "elements or more, but fewer than 2^31")]
    [TestCase("""{"x":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,3],"data_offsets":[0,12]}}""", "at most 8 extents")]
    [TestCase("""{"x":{"dtype":"BF16","shape":[6],"data_offsets":[0,12]}}""", "'BF16', but only F16, F32, I32 and I64")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12],"more":1}}""", "one of dtype, shape, data_offsets")]
    [TestCase("""{"x":{"dtype":"F32","shape":[[[[[[[[[[3]]]]]]]]]],"data_offsets":[0,12]}}""", "a whole number")]
    [TestCase("""{"__metadata__":{"a":1},"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "a text was expected, but 1 was found")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}""", "ends too early")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} {}""", "The file is damaged")]
    [TestCase("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} /* more */""", "its end was expected")]
    [TestCase("""{/**/"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "a name was expected")]
    [TestCase("""{x:{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "double quotes")]
    [TestCase("""{'x':{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "double quotes")]
    [TestCase("""{"x":{"dtype":'F32',"shape":[3],"data_offsets":[0,12]}}""", "double quotes")]
    [TestCase("""{"x":null}""", "an object was expected")]
    [TestCase(""" {"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "does not begin with '{'")]
    [TestCase("", "does not begin with '{'")]
    public void A_header_that_lies_or_is_damaged_is_refused_with_what_was_found(string header, string expected) =>
        Assert.That(() => SafetensorsFile.Parse(RawSafetensors.Build(header, Three)), Throws.TypeOf<FormatException>().With.Message.Contains(expected));

    [Test]
    public void A_header_that_nests_without_end_is_refused() => Assert.That(
        () => SafetensorsFile.Parse(RawSafetensors.Build("""{"x":""" + string.Concat(Enumerable.Repeat("""{"y":""", 100_000)))),
        Throws.TypeOf<FormatException>());

    [Test]
    public void A_header_that_is_not_utf8_is_refused() => Assert.That(
        () => SafetensorsFile.Parse(RawSafetensors.Build([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'}'])),
        Throws.TypeOf<FormatException>().With.Message.Contains("UTF-8"));

    [Test]
    public void Every_cut_of_a_file_is_refused_with_its_name()
    {
        using var folder = new TemporaryFolder();
        var whole = RawSafetensors.Build("""{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", Three);
        for (var length = 0; length < whole.Length; length++)
        {
            var path = folder.Write("cut.safetensors", whole[..length]);
            Assert.That(() => SafetensorsFile.Load(path), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith($"{path}: "), $"{length} bytes");
        }
    }

    [TestCase(ulong.MaxValue)]
    [TestCase((16UL << 20) + 1)]
    [TestCase(1UL << 63)]
    [TestCase(1000UL)]
    public void A_header_length_beyond_the_file_or_the_limit_is_refused_before_memory_is_taken(ulong length)
    {
        var bytes = RawSafetensors.Bytes(length).Concat("{}"u8.ToArray()).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => SafetensorsFile.Parse(bytes), Throws.TypeOf<FormatException>().With.Message.Contains(length.ToString()));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
    }

    [Test]
    public void Asking_for_what_is_not_there_names_what_is()
    {
        var file = SafetensorsFile.Parse(RawSafetensors.Build(
            """{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"i":{"dtype":"I64","shape":[],"data_offsets":[12,20]}}""",
            Three, RawSafetensors.Bytes(1L << 31)));

        Assert.That(() => file.ReadFloats("y"), Throws.TypeOf<FormatException>().With.Message.Contains("There are: i, x."));
        Assert.That(() => file.ReadFloats("i"), Throws.TypeOf<FormatException>().With.Message.Contains("holds I64, but floats"));
        Assert.That(() => file.ReadInts("x"), Throws.TypeOf<FormatException>().With.Message.Contains("holds F32, but whole numbers"));
        Assert.That(() => file.ReadInts("i"), Throws.TypeOf<FormatException>().With.Message.Contains("2147483648 at element 0"));
    }

    [Test]
    public void A_missing_file_is_named() => Assert.That(
        () => SafetensorsFile.Load("/nowhere/weights.safetensors"), Throws.InstanceOf<IOException>().With.Message.Contains("/nowhere/weights.safetensors"));
}
