using System.Text.Json;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>Every recipe for images from end to end on a little data: it learns, and its model file and its report say what it did.</summary>
internal sealed class TrainRecipesTests
{
    [TestCase("cnn")]
    [TestCase("sequence")]
    public async Task Digits_are_learned_and_the_model_file_gives_the_same_answers(string recipe)
    {
        using var images = new SmallImages();
        var trained = await TrainAsync(recipe, images.Path, "--epochs", "6", "--batch", "16", "--seed", "3");

        Assert.That(Accuracy(trained), Is.GreaterThan(0.5));
        await ExpectSameAccuracyAsync(trained, images.Path);
        var report = Report(trained);
        string[] shown = [$"hebb train {recipe} --data ", "--seed 3 --epochs 6", "--schedule one-cycle", recipe == "cnn" ? "<span>Conv2D 16</span>" : "<span>Gru 96</span>"];
        Assert.That(shown.Where(text => !report.Contains(text)), Is.Empty);
    }

    [Test]
    public async Task Gestures_are_learned_and_their_model_takes_drawings()
    {
        using var images = new SmallImages();
        var trained = await Cli.RunAsync("train", "gestures", "--epochs", "1", "--limit", "2000", "--batch", "16", "--device", "cpu", "--json", "--out", images.File("gestures.hebb"));

        Assert.That(Accuracy(trained), Is.GreaterThan(0.5));
        using var model = Hebb.Assets.ImageModel.Load(images.File("gestures.hebb"));
        Assert.That(model.Preprocessing, Is.TypeOf<Hebb.Data.Images.DigitPreprocessing>());
        Assert.That(model.Labels, Is.EqualTo(Hebb.Data.Gestures.GestureGenerator.ClassNames));
    }

    [Test]
    public async Task Photographs_are_learned_with_augmentation_and_the_model_file_gives_the_same_answers()
    {
        using var photographs = new SmallPhotographs();
        var trained = await TrainAsync("cnn", photographs.Path, "--epochs", "4", "--batch", "8");

        Assert.That(Lines(trained, "epoch"), Has.Count.EqualTo(4));
        await ExpectSameAccuracyAsync(trained, photographs.Path);
        Assert.That(Report(trained).Contains("pixels in colour"));
    }

    [Test]
    public async Task The_same_seed_gives_the_same_lines_with_augmentation_and_dropout_and_another_seed_does_not()
    {
        using var photographs = new SmallPhotographs(training: 20);
        string[] options = ["--epochs", "2", "--batch", "8", "--log-steps", "5"];
        var first = await TrainAsync("cnn", photographs.Path, [.. options, "--seed", "5"]);
        var again = await TrainAsync("cnn", photographs.Path, [.. options, "--seed", "5"]);
        var other = await TrainAsync("cnn", photographs.Path, [.. options, "--seed", "6"]);

        Assert.That(Losses(again), Is.EqualTo(Losses(first)));
        Assert.That(Losses(other), Is.Not.EqualTo(Losses(first)));
    }

    [Test]
    public async Task Pictures_in_folders_are_learned_and_told_apart()
    {
        using var pictures = new SmallPictures();
        var trained = await TrainAsync("images", pictures.Path, "--size", "16", "--epochs", "8", "--batch", "8");

        Assert.That(Accuracy(trained), Is.GreaterThan(0.8));
        await ExpectSameAccuracyAsync(trained, pictures.Path);
        var model = trained.LastLine.GetProperty("model").GetString()!;
        var predicted = await Cli.RunAsync("predict", model, pictures.File("test", "red", "0.png"), "--json", "--device", "cpu");
        Assert.That(predicted.LastLine.GetProperty("label").GetString(), Is.EqualTo("red"), predicted.Error);
    }

    [Test]
    public async Task Folders_without_a_test_part_are_parted()
    {
        using var pictures = new SmallPictures(training: 10, test: 0);
        var trained = await Cli.RunAsync(
            "train", "images", "--data", pictures.Path, "--out", pictures.File("m.hebb"), "--device", "cpu", "--size", "16", "--epochs", "1", "--validation-split", "0.25");

        Assert.That(trained.Output, Does.Contain("18 to learn from, 6 held out, 6 to be tested on"), trained.Error);
    }

    [Test]
    public async Task A_few_of_the_pictures_are_of_all_classes()
    {
        using var pictures = new SmallPictures(training: 30);
        var trained = await TrainAsync("images", pictures.Path, "--size", "16", "--epochs", "12", "--limit", "24", "--batch", "6");

        Assert.That(trained.LastLine.GetProperty("recall_macro").GetDouble(), Is.GreaterThan(0.7));
    }

    [Test]
    public async Task A_picture_that_cannot_be_read_is_left_out_with_a_warning_that_counts()
    {
        using var pictures = new SmallPictures(training: 4);
        File.WriteAllText(pictures.File("train", "red", "broken.png"), "no picture");
        var trained = await TrainAsync("images", pictures.Path, "--size", "16", "--epochs", "1");

        var warning = Lines(trained, "warning").Single().GetProperty("message").GetString();
        Assert.That(warning, Does.Contain("1 of 25").And.Contain("broken.png"));
        Assert.That(await File.ReadAllTextAsync(trained.LastLine.GetProperty("log").GetString()!), Does.Contain("{\"event\":\"warning\""));
        var evaluated = await Cli.RunAsync("evaluate", trained.LastLine.GetProperty("model").GetString()!, "--data", pictures.Path, "--json");
        Assert.That(Lines(evaluated, "warning").Single().GetProperty("message").GetString(), Is.EqualTo(warning));
    }

    [Test]
    public async Task Strictly_a_picture_that_cannot_be_read_is_an_error()
    {
        using var pictures = new SmallPictures(training: 4);
        File.WriteAllText(pictures.File("train", "red", "broken.png"), "no picture");
        var result = await Cli.RunAsync("train", "images", "--data", pictures.Path, "--out", pictures.File("m.hebb"), "--strict");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("broken.png"));
        Assert.That(File.Exists(pictures.File("m.hebb")), Is.False);
    }

    [Test]
    public async Task Pictures_without_a_folder_are_asked_for()
    {
        var result = await Cli.RunAsync("train", "images");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("--data"));
    }

    [Test]
    public async Task An_unknown_schedule_is_refused_with_the_known_ones()
    {
        var result = await Cli.RunAsync("train", "cnn", "--schedule", "steep");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("one-cycle").And.Contain("constant"));
    }

    private static async Task<CliResult> TrainAsync(string recipe, string data, params string[] options)
    {
        var result = await Cli.RunAsync(["train", recipe, "--data", data, "--out", Path.Combine(data, "model.hebb"), "--device", "cpu", "--json", .. options]);
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        return result;
    }

    private static async Task ExpectSameAccuracyAsync(CliResult trained, string data)
    {
        var model = trained.LastLine.GetProperty("model").GetString()!;
        var judged = await Cli.RunAsync("evaluate", model, "--data", data, "--device", "cpu", "--json");
        Assert.That(judged.ExitCode, Is.EqualTo(ExitCode.Done), judged.Error);
        Assert.That(Accuracy(judged), Is.EqualTo(Accuracy(trained)));
    }

    private static double Accuracy(CliResult result) => result.LastLine.GetProperty("test_accuracy").GetDouble();

    private static string Report(CliResult result) => File.ReadAllText(result.LastLine.GetProperty("report").GetString()!);

    private static List<JsonElement> Lines(CliResult result, string name) => [.. result.Lines.Where(line => line.GetProperty("event").GetString() == name)];

    private static List<double> Losses(CliResult result) => [.. Lines(result, "step").Concat(Lines(result, "epoch")).Select(line => line.GetProperty("loss").GetDouble())];
}
