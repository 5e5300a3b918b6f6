using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Editor.CommandLine;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

internal sealed class InspectTests
{
    private readonly TemporaryFolder folder = new();
    private string picture = null!;

    [OneTimeSetUp]
    public void WritePicture()
    {
        var image = new Image(20, 16, 3);
        for (var index = 0; index < image.Pixels.Length; index++)
        {
            image.Pixels[index] = (byte)(index * 7);
        }

        picture = folder.Write("picture.png", ImageCodec.EncodePng(image));
    }

    [OneTimeTearDown]
    public void DeleteFolder() => folder.Dispose();

    private string ConvolutionModel => Save("conv.hebb", ["cat", "dog", "sea otter"], new Conv2D(4, 3, "relu"), new MaxPool2D(2), new Conv2D(5, 3), new BatchNormalization(), new Relu(), new Flatten(), new Dense(3, "softmax"));

    [Test]
    public async Task Every_layer_the_input_saliency_and_grad_cam_become_pictures()
    {
        var output = Out("all");

        var result = await Cli.RunAsync("inspect", ConvolutionModel, picture, "--out", output, "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        var pictures = result.Lines.Where(line => line.GetProperty("event").GetString() == "picture").ToList();
        Assert.That(pictures.Select(line => line.GetProperty("kind").GetString()).Take(3), Is.EqualTo(new[] { "input", "saliency", "grad_cam" }));
        Assert.That(
            pictures.Where(line => line.GetProperty("kind").GetString() == "activations").Select(line => line.GetProperty("layer").GetString()),
            Is.EqualTo(new[] { "conv2d_1", "max_pooling2d_1", "conv2d_2", "batch_normalization_1", "activation_1", "flatten_1", "dense_1" }));
        Assert.That(pictures.Where(line => line.GetProperty("kind").GetString() == "filters").Select(line => line.GetProperty("layer").GetString()), Is.EqualTo(new[] { "conv2d_1", "conv2d_2" }));
        foreach (var line in pictures)
        {
            var image = ImageCodec.Decode(line.GetProperty("file").GetString()!);
            Assert.That((image.Width, image.Height), Is.EqualTo((line.GetProperty("width").GetInt32(), line.GetProperty("height").GetInt32())));
            Assert.That(line.GetProperty("lowest").GetDouble(), Is.LessThanOrEqualTo(line.GetProperty("highest").GetDouble()));
        }

        var page = await File.ReadAllTextAsync(result.LastLine.GetProperty("file").GetString()!);
        Assert.That(pictures.Select(line => Path.GetFileName(line.GetProperty("file").GetString())!).Where(name => !page.Contains($"src=\"{name}\"")), Is.Empty);
        Assert.That(Directory.EnumerateFiles(output).Count(), Is.EqualTo(pictures.Count + 1));
        Assert.That(result.LastLine.GetProperty("pictures").GetInt32(), Is.EqualTo(pictures.Count));
    }

    [Test]
    public async Task The_same_model_and_image_give_the_same_bytes()
    {
        var (first, second) = (Out("first"), Out("second"));
        await Cli.RunAsync("inspect", ConvolutionModel, picture, "--out", first, "--device", "cpu");
        await Cli.RunAsync("inspect", ConvolutionModel, picture, "--out", second, "--device", "cpu");

        var names = Directory.EnumerateFiles(first).Select(Path.GetFileName).Order().ToList();
        Assert.That(Directory.EnumerateFiles(second).Select(Path.GetFileName).Order(), Is.EqualTo(names));
        Assert.That(names.Where(name => !File.ReadAllBytes(Path.Combine(first, name!)).SequenceEqual(File.ReadAllBytes(Path.Combine(second, name!)))), Is.Empty);
    }

    [Test]
    public async Task A_class_can_be_named_and_names_with_spaces_give_plain_file_names()
    {
        var output = Out("named");

        var result = await Cli.RunAsync("inspect", ConvolutionModel, picture, "--out", output, "--class", "sea otter", "--device", "cpu");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(Directory.EnumerateFiles(output).Select(path => Path.GetFileName(path)!).Count(name => name.StartsWith("00_sea-otter_", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(result.Output, Does.Contain("picture.png: ").And.Contain("(4, 10, 10)").And.Contain(Path.Combine(output, "index.html")));
    }

    [Test]
    public async Task A_model_without_convolutions_has_saliency_but_no_heat_map()
    {
        var model = Save("dense.hebb", ["a", "b"], new Flatten(), new Dense(6, "relu"), new Dense(2, "softmax"));

        var result = await Cli.RunAsync("inspect", model, picture, "--out", Out("dense"), "--device", "cpu", "--json");

        var kinds = result.Lines.SkipLast(1).Select(line => line.GetProperty("kind").GetString()).ToList();
        Assert.That(kinds, Does.Contain("saliency").And.Not.Contain("grad_cam"));
        Assert.That(kinds.Count(kind => kind == "filters"), Is.EqualTo(1), "the dense layer that sees the image");
    }

    [Test]
    public async Task A_model_that_is_no_classifier_is_drawn_without_an_explanation()
    {
        var model = Save("autoencoder.hebb", [], new Flatten(), new Dense(3), new Dense(12 * 12));

        var result = await Cli.RunAsync("inspect", model, picture, "--out", Out("autoencoder"), "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Lines.SkipLast(1).Select(line => line.GetProperty("kind").GetString()), Does.Not.Contain("saliency"));
        Assert.That(result.LastLine.TryGetProperty("label", out _), Is.False);
    }

    [Test]
    public async Task A_class_that_the_model_does_not_know_is_refused_with_those_it_does()
    {
        var result = await Cli.RunAsync("inspect", ConvolutionModel, picture, "--out", Out("unknown"), "--class", "horse", "--device", "cpu");

        AssertRefused(result, "horse", "cat, dog, sea otter");
        Assert.That(Directory.EnumerateFiles(Out("unknown")), Is.Empty);
    }

    [Test]
    public async Task A_file_in_the_place_of_the_folder_is_refused() =>
        AssertRefused(await Cli.RunAsync("inspect", ConvolutionModel, picture, "--out", picture, "--device", "cpu"), "--out", "is a file");

    [Test]
    public async Task A_picture_that_is_no_picture_is_refused() =>
        AssertRefused(await Cli.RunAsync("inspect", ConvolutionModel, folder.Write("broken.png", [1, 2, 3]), "--out", Out("broken"), "--device", "cpu"), "broken.png");

    [Test]
    public async Task A_model_that_takes_no_images_is_refused()
    {
        using var model = new Sequential([new Dense(2)], TestDevices.Get(Hebb.Devices.DeviceKind.Cpu));
        model.Build(new TensorShape(7));
        var path = Path.Combine(folder.Path, "vector.hebb");
        ModelAsset.Save(path, model, new ModelMetadata());

        AssertRefused(await Cli.RunAsync("inspect", path, picture, "--out", Out("vector"), "--device", "cpu"), "vector.hebb", "(7)");
    }

    private static void AssertRefused(CliResult result, params string[] words)
    {
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Output, Is.Empty);
        Assert.That(words.Where(word => !result.Error.Contains(word)), Is.Empty, result.Error);
    }

    private string Out(string name) => Path.Combine(folder.Path, "out-" + name);

    private string Save(string name, string[] labels, params Layer[] layers)
    {
        using var model = new Sequential(layers, TestDevices.Get(Hebb.Devices.DeviceKind.Cpu)) { Seed = 5 };
        model.Build(new TensorShape(1, 12, 12));
        var path = Path.Combine(folder.Path, name);
        ModelAsset.Save(path, model, new ModelMetadata { Labels = labels, Preprocessing = new ResizePreprocessing(12, 12, 1, ImageFit.Pad) });
        return path;
    }
}
