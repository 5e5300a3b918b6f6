using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

/// <summary>Files of every format version that was ever written, kept as they were: they must load and answer for ever.</summary>
public sealed class FormatVersionTests
{
    private static readonly Tensor Picture = new(new TensorShape(1, 1, 4, 4), [.. Enumerable.Range(0, 16).Select(index => (index / 8f) - 1)]);

    [Test]
    public void There_is_a_kept_file_for_every_version() => Assert.That(
        Directory.GetFiles(Folder, "*" + ModelAsset.Extension).Select(path => RawSafetensors.Metadata(File.ReadAllBytes(path))["format_version"]).Distinct(),
        Is.EquivalentTo(Enumerable.Range(1, ModelAsset.FormatVersion).Select(version => $"{version}")));

    [Test]
    public void The_first_version_loads_with_all_that_it_says()
    {
        using var asset = Load("version-1");

        AssertAnswers(asset, 0.70876974f, 0.09355769f, 0.19767262f);
        Assert.That(asset.Metadata.Labels, Is.EqualTo(SampleModels.Metadata.Labels));
        Assert.That(asset.Metadata.Preprocessing, Is.TypeOf<DigitPreprocessing>());
        Assert.That(asset.Metadata.Mean, Is.EqualTo(SampleModels.Metadata.Mean));
        Assert.That(asset.Metadata.StandardDeviation, Is.EqualTo(SampleModels.Metadata.StandardDeviation));
        Assert.That(asset.Metadata.Provenance, Is.EqualTo(SampleModels.Metadata.Provenance));
    }

    [Test]
    public void A_freely_wired_model_of_the_first_version_loads()
    {
        using var asset = Load("version-1-functional");

        var answers = asset.Model.Predict([new Tensor(new TensorShape(1, 3), [1f, 2f, 3f]), new Tensor(new TensorShape(1, 2), [0, 4])]);

        Assert.That(asset.Model, Is.InstanceOf<FunctionalModel>());
        Assert.That(answers[0].Floats, Is.EqualTo(new[] { 0.4243864f, 0.5756136f }).Within(1e-6));
    }

    [Test]
    public void The_second_version_loads_with_its_halves_and_states()
    {
        using var asset = Load("version-2");

        AssertAnswers(asset, 0.3614937f, 0.3020923f, 0.33641407f);
        Assert.That(asset.Model.States, Is.Not.Empty);
    }

    private static string Folder => Path.Combine(RepositoryFolder.Path, "Tests", "Runtime", "Assets", "Versions");

    private static ModelAsset Load(string name) => ModelAsset.Load(Path.Combine(Folder, name + ModelAsset.Extension), TestDevices.Get(DeviceKind.Cpu));

    private static void AssertAnswers(ModelAsset asset, params float[] expected) =>
        Assert.That(asset.Model.Predict(Picture).Floats, Is.EqualTo(expected).Within(1e-6));
}
