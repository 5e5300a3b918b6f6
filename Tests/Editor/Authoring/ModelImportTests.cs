using Hebb.Assets;
using Hebb.Authoring.Models;
using Hebb.Data.Images;
using Hebb.Devices.Cpu;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Authoring;

internal sealed class ModelImportTests
{
    private readonly TemporaryFolder folder = new();
    private string path = null!;

    [OneTimeSetUp]
    public void SaveModel()
    {
        path = Path.Combine(folder.Path, "shapes.hebb");
        using var device = new CpuDevice();
        using var model = new Sequential([new Conv2D(2, 3, activation: "relu"), new Flatten(), new Dense(3, "softmax")], device);
        model.Build(new TensorShape(1, 5, 7));
        ModelAsset.Save(path, model, new ModelMetadata
        {
            Labels = ["circle", "square", "star"],
            Preprocessing = new ResizePreprocessing(7, 5, 1, ImageFit.Crop),
            Provenance = new Dictionary<string, string> { ["data"] = "drawn" },
        });
    }

    [OneTimeTearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_model_file_is_imported_whole_under_its_own_name()
    {
        var import = ModelImport.Read(path);
        Assert.That(import.Problem, Is.Null);
        Assert.That(import.Name, Is.EqualTo("shapes"));
        Assert.That(import.Content, Is.EqualTo(File.ReadAllBytes(path)));
    }

    [Test]
    public void A_description_tells_the_classes_the_layers_and_the_sizes()
    {
        var content = File.ReadAllBytes(path);
        var description = ModelDescription.Read(content, "shapes");
        Assert.That(description.Labels, Is.EqualTo(new[] { "circle", "square", "star" }));
        Assert.That(description.Inputs, Is.EqualTo(new[] { "1 x 5 x 7" }));
        Assert.That(description.Layers.Select(layer => layer.Kind), Is.EqualTo(new[] { "conv2d", "flatten", "dense" }));
        Assert.That(description.Layers[0].Shape, Is.EqualTo(new[] { 2, 3, 5 }));
        Assert.That(description.Parameters, Is.EqualTo((2 * 9) + 2 + (30 * 3) + 3));
        Assert.That(description.Bytes, Is.EqualTo(content.Length));
        Assert.That(description.Preprocessing, Is.EqualTo("resize"));
        Assert.That(description.Provenance["data"], Is.EqualTo("drawn"));
    }

    [Test]
    public void A_file_that_was_cut_short_says_so_with_its_name()
    {
        var cut = folder.Write("cut.hebb", File.ReadAllBytes(path)[..^100]);
        var import = ModelImport.Read(cut);
        Assert.That(import.Problem, Does.Contain("cut.hebb").And.EndWith("."));
        Assert.That(import.Content, Is.Empty);
    }

    [TestCase("")]
    [TestCase("this is no model at all")]
    public void Something_else_under_that_ending_says_what_it_is_not(string text)
    {
        var other = folder.Write("other.hebb", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.That(ModelImport.Read(other).Problem, Does.Contain("other.hebb"));
    }

    [Test]
    public void A_file_that_is_gone_says_so() =>
        Assert.That(ModelImport.Read(Path.Combine(folder.Path, "gone.hebb")).Problem, Does.Contain("gone.hebb"));
}
