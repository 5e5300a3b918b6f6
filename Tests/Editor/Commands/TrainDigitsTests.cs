using System.Globalization;
using System.Text.Json;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

internal sealed class TrainDigitsTests
{
    private static readonly string[] EpochFields = ["event", "epoch", "loss", "accuracy", "val_loss", "val_accuracy", "seconds"];

    private static readonly string[] ResultFields =
    [
        "event", "device", "device_name", "reason", "dispatches", "dispatches_per_step", "test_loss", "test_accuracy", "recall_macro",
        "seconds", "steps", "peak_rss_mb", "model", "report", "log",
    ];

    private SmallImages images = null!;

    [SetUp]
    public void MakeImages() => images = new SmallImages();

    [TearDown]
    public void DeleteImages() => images.Dispose();

    [Test]
    public async Task A_run_prints_steps_epochs_and_a_result_as_JSON_lines()
    {
        var result = await TrainAsync("--json", "--epochs", "2", "--batch", "32", "--log-steps", "3");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Lines.Select(Event).Where(name => name != "finding"), Is.EqualTo(new[] { "run", "step", "step", "step", "epoch", "epoch", "result" }));
        Assert.That(Names(result.Lines[1]), Is.EqualTo(new[] { "event", "step", "loss" }));
        Assert.That(Names(result.Lines[4]), Is.EqualTo(EpochFields));
        Assert.That(Names(result.LastLine), Is.EqualTo(ResultFields));
    }

    [Test]
    public async Task A_run_learns_and_says_what_it_did()
    {
        var result = await TrainAsync("--json", "--epochs", "8", "--batch", "32", "--learning-rate", "0.01");

        var last = result.LastLine;
        Assert.That(last.GetProperty("test_accuracy").GetDouble(), Is.GreaterThan(0.9));
        Assert.That(last.GetProperty("steps").GetInt32(), Is.EqualTo(8 * 6), "190 of 200 images are learned from, 32 at a time");
        Assert.That(last.GetProperty("device").GetString(), Is.EqualTo("cpu"));
        Assert.That(last.GetProperty("dispatches").GetInt64(), Is.GreaterThanOrEqualTo(48 * last.GetProperty("dispatches_per_step").GetInt32()));
        Assert.That(File.Exists(last.GetProperty("model").GetString()));
        Assert.That(File.ReadAllText(last.GetProperty("report").GetString()!), Does.Contain("<!DOCTYPE html>"));
    }

    [Test]
    public async Task The_same_seed_gives_the_same_lines_and_another_seed_does_not()
    {
        var first = await TrainAsync("--json", "--epochs", "2", "--seed", "5", "--log-steps", "4");
        var again = await TrainAsync("--json", "--epochs", "2", "--seed", "5", "--log-steps", "4");
        var other = await TrainAsync("--json", "--epochs", "2", "--seed", "6", "--log-steps", "4");

        Assert.That(WithoutTimes(again), Is.EqualTo(WithoutTimes(first)));
        Assert.That(WithoutTimes(other), Is.Not.EqualTo(WithoutTimes(first)));
    }

    [Test]
    public async Task Numbers_are_written_alike_in_every_language()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = german;
            var json = await TrainAsync("--json", "--epochs", "1", "--learning-rate", "0.005");
            var text = await TrainAsync("--epochs", "1", "--learning-rate", "0.005");

            Assert.That(json.ExitCode, Is.EqualTo(ExitCode.Done), json.Error);
            Assert.That(json.LastLine.GetProperty("test_loss").GetDouble(), Is.GreaterThan(0));
            Assert.That(text.Output, Does.Match(@"test accuracy \d\.\d{4}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public async Task A_person_sees_a_line_per_epoch_a_confusion_matrix_and_where_the_files_are()
    {
        var result = await TrainAsync("--epochs", "3");

        Assert.That(result.Output, Does.Contain("190 to learn from, 10 held out, 50 to be tested on"));
        Assert.That(result.Output, Does.Contain("epoch 3/3").And.Contain("recall").And.Contain("test accuracy"));
        Assert.That(result.Output, Does.Contain(ModelPath));
        Assert.That(result.Output, Does.Not.Contain("\u001b"), "no escape codes where there is no terminal");
    }

    [Test]
    public async Task The_limit_the_split_and_the_batch_decide_the_number_of_steps()
    {
        var result = await TrainAsync("--json", "--epochs", "1", "--limit", "100", "--validation-split", "0.2", "--batch", "30");

        Assert.That(result.LastLine.GetProperty("steps").GetInt32(), Is.EqualTo(3), "80 images, 30 at a time, the last 20 too");
    }

    [Test]
    public async Task Without_a_split_nothing_is_held_out()
    {
        var result = await TrainAsync("--json", "--epochs", "1", "--validation-split", "0");

        Assert.That(Names(result.Lines[1]), Is.EqualTo(EpochFields.Where(name => !name.StartsWith("val_", StringComparison.Ordinal))));
    }

    [Test]
    public async Task Training_and_held_out_accuracy_are_shares_of_their_own_images()
    {
        var result = await TrainAsync("--json", "--epochs", "8", "--limit", "20", "--validation-split", "0.35", "--batch", "4");

        var epochs = result.Lines.Where(line => Event(line) == "epoch").ToList();
        var correct = epochs.Select(line => 13 * line.GetProperty("accuracy").GetDouble()).ToList();
        var heldOut = epochs.Select(line => 7 * line.GetProperty("val_accuracy").GetDouble()).ToList();
        Assert.That(correct, Is.EqualTo(correct.Select(count => Math.Round(count))).Within(1e-9), "of 13 images");
        Assert.That(heldOut, Is.EqualTo(heldOut.Select(count => Math.Round(count))).Within(1e-9), "of 7 images");
        Assert.That(heldOut, Has.Some.InRange(0.5, 6.5), "the two can be told apart");
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task Even_one_or_two_images_can_be_learned_from(int limit)
    {
        var result = await TrainAsync("--json", "--epochs", "1", "--limit", $"{limit}");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.LastLine.GetProperty("steps").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_loss_threshold_ends_the_run_early_and_is_told()
    {
        var result = await TrainAsync("--json", "--epochs", "50", "--stop-loss", "2.5");

        Assert.That(result.Lines.Count(line => Event(line) == "epoch"), Is.LessThan(50));
        Assert.That(result.LastLine.GetProperty("stopped").GetString(), Does.Contain("2.5"));
    }

    [Test]
    public async Task A_run_that_diverges_ends_with_1_and_writes_nothing()
    {
        var result = await TrainAsync("--json", "--epochs", "5", "--learning-rate", "1e38");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain("loss").And.Contain("learning rate"));
        Assert.That(File.Exists(ModelPath), Is.False);
    }

    [TestCase("vulkan")]
    [TestCase("opencl")]
    public async Task Every_device_gives_the_losses_of_the_processor(string device)
    {
        string[] options = ["--json", "--epochs", "1", "--batch", "16", "--log-steps", "12"];
        var expected = Losses(await TrainAsync(options));
        var result = await Cli.RunAsync(["train", "digits", "--data", images.Path, "--out", ModelPath, "--device", device, .. options]);

        Assert.That(result.LastLine.GetProperty("device").GetString(), Is.EqualTo(device), result.Error);
        var found = Losses(result);
        Assert.That(found, Has.Count.EqualTo(12));
        for (var step = 0; step < found.Count; step++)
        {
            Assert.That(found[step], Is.EqualTo(expected[step]).Within(0.1).Percent, $"step {step + 1}");
        }
    }

    private static List<double> Losses(CliResult result) =>
        [.. result.Lines.Where(line => Event(line) == "step").Select(line => line.GetProperty("loss").GetDouble())];

    private static string Event(JsonElement line) => line.GetProperty("event").GetString()!;

    private static string[] Names(JsonElement line) => [.. line.EnumerateObject().Select(field => field.Name)];

    private static string[] WithoutTimes(CliResult result) =>
        [.. result.Lines.Select(line => string.Join(' ', line.EnumerateObject().Where(field => field.Name is not ("seconds" or "peak_rss_mb")).Select(field => field.ToString())))];

    private string ModelPath => images.File("model.hebb");

    private Task<CliResult> TrainAsync(params string[] options) =>
        Cli.RunAsync(["train", "digits", "--data", images.Path, "--out", ModelPath, "--device", "cpu", .. options]);
}
