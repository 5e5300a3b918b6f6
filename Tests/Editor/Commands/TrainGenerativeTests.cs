using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>The recipes that draw and write, from end to end on a little data.</summary>
internal sealed class TrainGenerativeTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("To be, or not to be.\n", 80));

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task An_autoencoder_is_measured_beside_as_many_principal_components()
    {
        using var images = new SmallImages();
        var trained = await TrainAsync("autoencoder", "--data", images.Path, "--code", "4", "--epochs", "8", "--batch", "16");

        var (network, components) = (Real(trained, "test_mse"), Real(trained, "pca_mse"));
        Assert.That(network, Is.InRange(1e-4, 0.1));
        Assert.That(components, Is.InRange(1e-4, 0.1));
        Assert.That(Report(trained), Does.Contain("What comes back").And.Contain("--code 4"));
    }

    [Test]
    public async Task A_text_is_learned_and_written_on()
    {
        var trained = await TrainAsync("text", "--data", WriteText(), "--epochs", "3", "--batch", "4");

        var loss = Real(trained, "test_loss");
        Assert.That(loss, Is.InRange(0.0, 2.5));
        Assert.That(Real(trained, "test_perplexity"), Is.EqualTo(Math.Exp(loss)).Within(1e-3));
        Assert.That(Report(trained), Does.Contain("Epoch 3").And.Contain("nats per character"));

        var written = await Cli.RunAsync("generate", Model(trained), "--prompt", "To be", "--temperature", "0.5", "--length", "20", "--device", "cpu", "--json");
        Assert.That(written.LastLine.GetProperty("text").GetString(), Has.Length.EqualTo(20), written.Error);
        var again = await Cli.RunAsync("generate", Model(trained), "--prompt", "To be", "--temperature", "0.5", "--length", "20", "--device", "cpu", "--json");
        Assert.That(again.Output, Is.EqualTo(written.Output), "the same seed writes the same");
    }

    [Test]
    public async Task A_prompt_with_an_unknown_character_is_refused_by_name()
    {
        var trained = await TrainAsync("text", "--data", WriteText(), "--epochs", "1", "--limit", "4", "--batch", "4");
        var result = await Cli.RunAsync("generate", Model(trained), "--prompt", "Ü", "--device", "cpu");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("--prompt").And.Contain("Ü"));
    }

    [Test]
    public async Task A_model_of_images_does_not_write()
    {
        using var images = new SmallImages();
        var trained = await TrainAsync("autoencoder", "--data", images.Path, "--epochs", "1", "--limit", "20");
        var result = await Cli.RunAsync("generate", Model(trained), "--device", "cpu");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("no model of text"));
    }

    [Test]
    public async Task A_text_that_is_too_short_is_refused()
    {
        var file = Path.Combine(folder.Path, "short.txt");
        File.WriteAllText(file, "Too short.");
        var result = await Cli.RunAsync("train", "text", "--data", file, "--out", Path.Combine(folder.Path, "m.hebb"));

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("10 characters"));
    }

    [Test]
    public async Task A_generator_that_has_hardly_learned_is_judged_and_its_collapse_is_said()
    {
        using var images = new SmallImages();
        var trained = await TrainAsync("gan", "--data", images.Path, "--epochs", "2", "--batch", "32");

        Assert.That(Real(trained, "smallest_class_share"), Is.LessThan(0.03));
        Assert.That(Real(trained, "nearest_distance"), Is.GreaterThan(0));
        Assert.That(Report(trained), Does.Contain("has collapsed").And.Contain("time-lapse"));
    }

    [Test]
    public async Task A_classifier_from_a_file_judges()
    {
        using var images = new SmallImages();
        var judge = await TrainAsync("cnn", "--data", images.Path, "--epochs", "4", "--batch", "16");
        var model = Path.Combine(folder.Path, "judge.hebb");
        File.Move(Model(judge), model);
        var trained = await TrainAsync("gan", "--data", images.Path, "--epochs", "1", "--batch", "32", "--judge", model);

        Assert.That(Real(trained, "judge_accuracy"), Is.EqualTo(Real(judge, "test_accuracy")).Within(1e-6));
    }

    private string WriteText()
    {
        var file = Path.Combine(folder.Path, "text.txt");
        File.WriteAllText(file, Text);
        return file;
    }

    private static double Real(CliResult result, string name) => result.LastLine.GetProperty(name).GetDouble();

    private static string Model(CliResult result) => result.LastLine.GetProperty("model").GetString()!;

    private static string Report(CliResult result) => File.ReadAllText(result.LastLine.GetProperty("report").GetString()!);

    private async Task<CliResult> TrainAsync(string recipe, params string[] options)
    {
        var result = await Cli.RunAsync(["train", recipe, .. options, "--out", Path.Combine(folder.Path, "model.hebb"), "--device", "cpu", "--json"]);
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        return result;
    }
}
