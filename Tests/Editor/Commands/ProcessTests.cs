using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

[Platform("Linux,MacOsX")]
internal sealed class ProcessTests
{
    private SmallImages images = null!;

    private string[] Arguments => ["train", "digits", "--data", images.Path, "--out", images.File("model.hebb"), "--device", "cpu", "--json"];

    [SetUp]
    public void MakeImages() => images = new SmallImages();

    [TearDown]
    public void DeleteImages() => images.Dispose();

    [Test]
    public async Task Ctrl_C_keeps_the_best_model_so_far_and_ends_with_130()
    {
        using var hebb = new HebbProcess(string.Empty, [.. Arguments, "--epochs", "1000000"]);
        Assert.That(await hebb.WaitForLineAsync(), "an epoch is reported");

        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{hebb.Id}"]);
        var result = await hebb.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Interrupted), result.Error);
        Assert.That(result.LastLine.GetProperty("event").GetString(), Is.EqualTo("result"));
        Assert.That(result.LastLine.TryGetProperty("test_accuracy", out _), Is.False, "the test images are not read");
        var evaluated = await Cli.RunAsync("evaluate", images.File("model.hebb"), "--data", images.Path, "--device", "cpu", "--json");
        Assert.That(evaluated.ExitCode, Is.EqualTo(ExitCode.Done), evaluated.Error);
    }

    [Test]
    public async Task A_disk_that_fills_up_while_the_model_is_saved_leaves_the_log_of_the_run_alone_and_ends_with_2()
    {
        using var hebb = new HebbProcess("trap '' XFSZ; ulimit -f 64;", [.. Arguments, "--epochs", "1"]);

        var result = await hebb.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput), result.Error);
        Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(result.Error, Does.Contain("model.hebb"));
        Assert.That(Directory.EnumerateFiles(images.Path).Where(file => !file.EndsWith("ubyte", StringComparison.Ordinal)), Is.EqualTo(new[] { images.File("model.jsonl") }));
        Assert.That(new CliResult(0, await File.ReadAllTextAsync(images.File("model.jsonl")), string.Empty).LastLine.GetProperty("event").GetString(), Is.EqualTo("result"), "it is whole");
    }

    [Test]
    public async Task A_disk_that_fills_up_while_a_model_is_converted_leaves_nothing_behind_and_ends_with_2()
    {
        var folder = Directory.CreateDirectory(images.File("converted")).FullName;
        using var hebb = new HebbProcess("trap '' XFSZ; ulimit -f 64;", "convert", Path.Combine(RepositoryFolder.Path, "Samples", "Digits", "digits.hebb"), "--half", "--device", "cpu", "--out", Path.Combine(folder, "small.hebb"));

        var result = await hebb.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput), result.Error);
        Assert.That(result.Error, Does.Contain("small.hebb").And.Contain("could not be written"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public async Task A_driver_that_is_hidden_is_named_when_its_device_is_asked_for()
    {
        using var hebb = new HebbProcess("VK_DRIVER_FILES=/dev/null VK_ICD_FILENAMES=/dev/null; export VK_DRIVER_FILES VK_ICD_FILENAMES;", [.. Arguments.Where(word => word is not ("--device" or "cpu")), "--device", "vulkan"]);

        var result = await hebb.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("vulkan"));
        Assert.That(result.Output, Is.Empty);
    }

    [TestCase("", "vulkan")]
    [TestCase("export VK_DRIVER_FILES=/dev/null VK_ICD_FILENAMES=/dev/null;", "opencl")]
    [TestCase("export VK_DRIVER_FILES=/dev/null VK_ICD_FILENAMES=/dev/null OCL_ICD_VENDORS={empty}/;", "cpu")]
    public async Task With_software_drivers_allowed_the_first_that_serves_is_chosen_and_the_reason_is_told(string before, string device)
    {
        var empty = Directory.CreateDirectory(images.File("empty")).FullName;
        using var hebb = new HebbProcess(before.Replace("{empty}", empty), "train", "digits", "--data", images.Path, "--out", images.File("model.hebb"), "--allow-software", "--json", "--epochs", "1", "--limit", "32");

        var result = await hebb.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.LastLine.GetProperty("device").GetString(), Is.EqualTo(device));
        Assert.That(result.LastLine.GetProperty("reason").GetString(), Does.StartWith("auto: " + device));
    }
}
