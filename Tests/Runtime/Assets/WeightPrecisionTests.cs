using Hebb.Assets;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class WeightPrecisionTests
{
    private TemporaryFolder folder = null!;

    private string FilePath => Path.Combine(folder.Path, "model.hebb");

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Weights_come_back_rounded_to_halves_and_states_as_they_were()
    {
        using var model = Normalized();
        model.States[0].Initial.Floats[0] = 70_000.125f;

        ModelAsset.Save(FilePath, model, new ModelMetadata(), WeightPrecision.Float16);
        using var loaded = ModelAsset.Load(FilePath, TestDevices.Get(DeviceKind.Cpu));

        foreach (var (kept, given) in loaded.Model.Parameters.Zip(model.Parameters))
        {
            Assert.That(kept.Initial.Floats, Is.EqualTo(given.Initial.Floats.Select(value => (float)(Half)value)), kept.Name);
        }

        foreach (var (kept, given) in loaded.Model.States.Zip(model.States))
        {
            Assert.That(kept.Initial.Floats, Is.EqualTo(given.Initial.Floats), kept.Name);
        }
    }

    [Test]
    public void A_plain_reader_finds_halves_behind_the_aligned_states()
    {
        using var model = Normalized();
        ModelAsset.Save(FilePath, model, new ModelMetadata(), WeightPrecision.Float16);

        var file = File.ReadAllBytes(FilePath);
        var (type, shape, data) = RawSafetensors.Tensor(file, model.Parameters[0].Name);

        Assert.That(RawSafetensors.Metadata(file)["format_version"], Is.EqualTo("2"));
        Assert.That((type, shape), Is.EqualTo(("F16", new[] { 3, 5 })));
        Assert.That(data, Is.EqualTo(RawSafetensors.Bytes([.. model.Parameters[0].Initial.Floats.Select(value => (Half)value)])));
        Assert.That(SafetensorsFile.Load(FilePath).Entries.Values.Where(entry => entry.Type == SafetensorsType.F32), Is.Not.Empty.And.All.Matches<SafetensorsEntry>(entry => entry!.Begin % sizeof(float) == 0));
    }

    [Test]
    public void Single_precision_still_gives_a_file_that_the_first_version_reads()
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(FilePath, model, SampleModels.Metadata);

        Assert.That(RawSafetensors.Metadata(File.ReadAllBytes(FilePath))["format_version"], Is.EqualTo("1"));
    }

    [Test]
    public void A_weight_beyond_half_precision_is_refused_and_nothing_is_written()
    {
        using var model = SampleModels.Digits();
        model.Parameters[1].Initial.Floats[2] = -65_505;

        Assert.That(
            () => ModelAsset.Save(FilePath, model, new ModelMetadata(), WeightPrecision.Float16),
            Throws.InvalidOperationException.With.Message.Contains("'dense_1/bias' holds -65505, but half precision ends at 65504"));
        Assert.That(File.Exists(FilePath), Is.False);
    }

    [TestCase((ushort)0x7C00)]
    [TestCase((ushort)0xFE00)]
    public void A_half_that_is_not_finite_is_refused(ushort bits)
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(FilePath, model, new ModelMetadata(), WeightPrecision.Float16);
        var file = File.ReadAllBytes(FilePath);
        RawSafetensors.Bytes(bits).CopyTo(file, file.Length - 2);
        File.WriteAllBytes(FilePath, file);

        Assert.That(() => ModelAsset.Load(FilePath), Throws.TypeOf<InvalidDataException>().With.Message.Contains("only finite numbers make a model"));
    }

    [Test]
    public void Every_cut_of_a_file_with_halves_is_refused()
    {
        using var model = SampleModels.Digits();
        ModelAsset.Save(FilePath, model, SampleModels.Metadata, WeightPrecision.Float16);
        var file = File.ReadAllBytes(FilePath);
        for (var length = 0; length < file.Length; length++)
        {
            var path = folder.Write("cut.hebb", file[..length]);
            Assert.That(() => ModelAsset.Load(path), Throws.TypeOf<InvalidDataException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Whole_numbers_have_no_half_precision() => Assert.That(
        () => SafetensorsWriter.Write(new MemoryStream(), new Dictionary<string, Tensor> { ["labels"] = Tensor.FromLabels([1, 2]) }, null, ["labels"]),
        Throws.ArgumentException.With.Message.Contains("'labels' holds whole numbers"));

    /// <summary>An odd number of weights, and states behind them in the alphabet.</summary>
    private static Sequential Normalized()
    {
        var model = new Sequential([new Dense(5, "relu"), new BatchNormalization(), new Dense(3, "softmax")], TestDevices.Get(DeviceKind.Cpu)) { Seed = 3 };
        model.Build(new TensorShape(3));
        return model;
    }
}
