using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>Every kind of broken training data gets one sentence with the file's name, exit code 2, and no output files.</summary>
internal sealed class BadDataTests
{
    private SmallImages images = null!;

    [SetUp]
    public void MakeImages() => images = new SmallImages();

    [TearDown]
    public void DeleteImages() => images.Dispose();

    [Test]
    public async Task A_folder_that_is_not_there() => await RefuseAsync(images.File("nowhere"), "nowhere");

    [Test]
    public async Task A_missing_file()
    {
        File.Delete(images.File(SmallImages.TestLabels));

        await RefuseAsync(images.Path, SmallImages.TestLabels);
    }

    [Test]
    public async Task A_truncated_file()
    {
        images.Write(SmallImages.TrainingImages, images.Read(SmallImages.TrainingImages)[..^1]);

        await RefuseAsync(images.Path, SmallImages.TrainingImages, "cut short");
    }

    [Test]
    public async Task An_empty_file()
    {
        images.Write(SmallImages.TrainingImages, []);

        await RefuseAsync(images.Path, SmallImages.TrainingImages, "empty");
    }

    [Test]
    public async Task A_wrong_magic_number()
    {
        images.Write(SmallImages.TrainingImages, [.. "PK\u0003\u0004"u8, .. images.Read(SmallImages.TrainingImages)[4..]]);

        await RefuseAsync(images.Path, SmallImages.TrainingImages, "0x00000803");
    }

    [Test]
    public async Task Different_numbers_of_images_and_labels()
    {
        images.Write(SmallImages.TrainingLabels, SmallImages.Labels(199));

        await RefuseAsync(images.Path, SmallImages.TrainingLabels, "199", "200");
    }

    [Test]
    public async Task A_label_out_of_range()
    {
        var labels = images.Read(SmallImages.TestLabels);
        labels[^1] = 10;
        images.Write(SmallImages.TestLabels, labels);

        await RefuseAsync(images.Path, SmallImages.TestLabels, "10");
    }

    [Test]
    public async Task No_images_at_all()
    {
        images.Write(SmallImages.TrainingImages, [0, 0, 8, 3, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 28]);

        await RefuseAsync(images.Path, SmallImages.TrainingImages);
    }

    [Test]
    public async Task A_device_that_is_not_there()
    {
        var result = await Cli.RunAsync("train", "digits", "--data", images.Path, "--out", images.File("model.hebb"), "--device", "opencl:99");

        AssertRefused(result, "opencl:99");
    }

    [Test]
    public async Task A_folder_in_the_place_of_a_model_file()
    {
        var result = await Cli.RunAsync("train", "digits", "--data", images.Path, "--out", images.Path, "--device", "cpu");

        AssertRefused(result, images.Path);
    }

    [Test]
    [Platform("Linux")]
    public async Task A_device_file_in_the_place_of_a_model_file()
    {
        var result = await Cli.RunAsync("train", "digits", "--data", images.Path, "--out", "/dev/full", "--device", "cpu");

        AssertRefused(result, "/dev/full");
    }

    private async Task RefuseAsync(string folder, params string[] words) =>
        AssertRefused(await Cli.RunAsync("train", "digits", "--data", folder, "--out", images.File("model.hebb"), "--device", "cpu"), words);

    private void AssertRefused(CliResult result, params string[] words)
    {
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(result.Error, Does.Not.Contain("   at "));
        foreach (var word in words)
        {
            Assert.That(result.Error, Does.Contain(word));
        }

        Assert.That(Directory.EnumerateFiles(images.Path).Where(file => !file.EndsWith("ubyte", StringComparison.Ordinal)), Is.Empty);
    }
}
