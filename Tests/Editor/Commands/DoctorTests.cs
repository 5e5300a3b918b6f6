using Hebb.Editor.CommandLine;
using Hebb.Tests.Editor.Doctor;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

/// <summary>The doctor on the command line, and at the end of runs.</summary>
internal sealed class DoctorTests
{
    private SmallImages images = null!;

    [OneTimeSetUp]
    public void WriteImages() => images = new SmallImages();

    [OneTimeTearDown]
    public void DeleteImages() => images.Dispose();

    [Test]
    public async Task A_person_reads_what_is_wrong_what_shows_it_and_what_to_try()
    {
        var result = await Cli.RunAsync("doctor", RunLogs.PathOf("mlp-rate10"));

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(result.Output, Does.StartWith("1. The learning rate is too high.  [learning_rate_high]\n   The mean loss rose to 2833"));
        Assert.That(result.Output, Does.Contain("\n   - Lower the learning rate: try 0.001.\n").And.Contain("\n2. Many relu units are dead.  [dead_relus]\n"));
    }

    [Test]
    public async Task A_program_reads_one_line_per_finding_and_their_number()
    {
        var result = await Cli.RunAsync("doctor", RunLogs.PathOf("one-frequent-class"), "--json");

        Assert.That(result.Lines.Select(line => line.GetProperty("event").GetString()), Is.EqualTo(new[] { "finding", "finding", "result" }));
        Assert.That(result.Lines[0].GetProperty("rule").GetString(), Is.EqualTo("one_class"));
        Assert.That(result.Lines[0].GetProperty("advice").GetArrayLength(), Is.GreaterThan(1));
        Assert.That(result.LastLine.GetProperty("findings").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_healthy_run_gets_no_word()
    {
        var text = await Cli.RunAsync("doctor", RunLogs.PathOf("healthy-mlp"));
        var json = await Cli.RunAsync("doctor", RunLogs.PathOf("healthy-mlp"), "--json");

        Assert.That(text.Output, Is.Empty);
        Assert.That(text.Error, Does.Contain("nothing wrong was found in 10 epochs"));
        Assert.That(json.LastLine.GetProperty("findings").GetInt32(), Is.Zero);
        Assert.That(json.Lines, Has.Count.EqualTo(1));
    }

    [TestCase("train-images-idx3-ubyte", "Line 1 of")]
    [TestCase("nothing.jsonl", "nothing.jsonl")]
    public async Task A_file_that_is_no_log_is_refused(string name, string words)
    {
        var result = await Cli.RunAsync("doctor", images.File(name));

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain(words));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public async Task Every_run_writes_a_log_that_the_doctor_reads()
    {
        var run = await Cli.RunAsync(Train("good", "--epochs", "6", "--learning-rate", "0.003", "--json"));

        var log = run.LastLine.GetProperty("log").GetString()!;
        Assert.That(log, Is.EqualTo(images.File("good.jsonl")));
        var lines = new CliResult(0, await File.ReadAllTextAsync(log), string.Empty).Lines;
        Assert.That(lines[0].GetProperty("event").GetString(), Is.EqualTo("run"));
        Assert.That(lines[0].GetProperty("class_counts").EnumerateArray().Sum(count => count.GetInt32()), Is.EqualTo(lines[0].GetProperty("training_samples").GetInt32()));
        Assert.That(lines.Count(line => line.GetProperty("event").GetString() == "epoch"), Is.EqualTo(6));
        var layers = lines.Last(line => line.GetProperty("event").GetString() == "epoch").GetProperty("layers").EnumerateArray().ToList();
        Assert.That(layers.Select(layer => layer.GetProperty("name").GetString()), Is.EqualTo(new[] { "dense_1", "activation_1", "dense_2" }));
        Assert.That(layers[0].GetProperty("gradient_norm").GetDouble(), Is.GreaterThan(0));
        Assert.That(layers[1].GetProperty("dead").GetDouble(), Is.InRange(0, 1));
        Assert.That(lines[^2].GetProperty("confusion").GetArrayLength(), Is.EqualTo(10));
        var doctor = await Cli.RunAsync("doctor", log, "--json");
        Assert.That(doctor.ExitCode, Is.EqualTo(ExitCode.Done), doctor.Error);
        Assert.That(Rules(doctor), Is.EqualTo(Rules(run)), "the same words as at the end of the run");
    }

    [Test]
    public async Task The_doctor_speaks_at_the_end_of_a_run_and_in_its_report()
    {
        var run = await Cli.RunAsync(Train("high", "--epochs", "4", "--learning-rate", "10"));

        Assert.That(run.Output, Does.Contain("The learning rate is too high.  [learning_rate_high]"));
        Assert.That(await File.ReadAllTextAsync(images.File("high.html")), Does.Contain("<h3>The learning rate is too high.</h3>"));
    }

    [Test]
    public async Task Of_a_run_that_diverges_the_doctor_says_why_before_it_fails()
    {
        var run = await Cli.RunAsync(Train("broken", "--epochs", "4", "--optimizer", "sgd", "--learning-rate", "1e12", "--json"));

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(Rules(run)[0], Is.EqualTo("diverged"));
        Assert.That(run.Error, Does.Contain("Training failed"));
    }

    private string[] Train(string name, params string[] options) =>
        ["train", "digits", "--data", images.Path, "--out", images.File(name + ".hebb"), "--device", "cpu", "--batch", "16", .. options];

    private static string[] Rules(CliResult result) =>
        [.. result.Lines.Where(line => line.GetProperty("event").GetString() == "finding").Select(line => line.GetProperty("rule").GetString()!)];
}
