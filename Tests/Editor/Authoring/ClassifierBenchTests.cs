using System.Collections.Concurrent;
using Hebb.Authoring;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Models;
using Hebb.Authoring.Training;
using Hebb.Data.Digits;
using Hebb.Data.Images;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Authoring;

internal sealed class ClassifierBenchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public async Task A_run_learns_to_tell_digits_apart_and_draws_its_curves()
    {
        using var bench = Open();
        AddDigits(bench, [0, 1], 20);
        bench.Do(session => session.Train(new TrainingChoices { Epochs = 12, BatchSize = 4, Augment = false }));
        await UntilAsync(bench, view => view.Run is { IsActive: false });

        var view = bench.View;
        Assert.That(view.Message, Is.Empty);
        Assert.That(view.Run!.Status, Is.EqualTo(RunStatus.Finished), view.Run.Error);
        Assert.That(view.Run.HeldOutAccuracy, Is.GreaterThanOrEqualTo(0.85));
        var epochs = view.Curve.Where(point => !float.IsNaN(point.Accuracy)).ToList();
        Assert.That(epochs.Select(point => point.Epoch), Is.EqualTo(Enumerable.Range(1, 12).Select(epoch => (float)epoch)));
        Assert.That(epochs[^1].Loss, Is.LessThan(epochs[0].Loss));
        Assert.That(ModelDescription.Read(File.ReadAllBytes(ModelPath), "classifier").Labels, Is.EqualTo(new[] { "0", "1" }));
    }

    [TestCase(2)]
    [TestCase(5)]
    public async Task The_choices_that_are_offered_suit_few_pictures_and_the_doctor_agrees(int seed)
    {
        using var bench = Open();
        AddDigits(bench, [3, 8], 8);
        var found = new ConcurrentQueue<string>();
        bench.Session.Training.Changed += () => Array.ForEach([.. bench.View.Run!.Findings], finding => found.Enqueue(finding.Rule));
        bench.Do(session => session.Train(new TrainingChoices { Seed = seed }));
        await UntilAsync(bench, view => view.Run is { IsActive: false });

        Assert.That(bench.View.Run!.HeldOutAccuracy, Is.EqualTo(1));
        Assert.That(found.Distinct().ToList(), Is.EqualTo(new[] { "validation_small" }));
    }

    [Test]
    public async Task A_rate_that_is_far_too_high_is_told()
    {
        using var bench = Open();
        AddDigits(bench, [3, 8], 8);
        bench.Do(session => session.Train(new TrainingChoices { Epochs = 12, LearningRate = 0.9f }));
        await UntilAsync(bench, view => view.Run is { IsActive: false });

        Assert.That(bench.View.Run!.Findings.Select(finding => finding.Rule), Does.Contain("learning_rate_high"));
    }

    [Test]
    public async Task The_tiles_are_the_pictures_that_inspect_writes()
    {
        using var bench = Open();
        AddDigits(bench, [3, 8], 6);
        bench.Do(session => session.Train(new TrainingChoices { Epochs = 1, BatchSize = 4, Augment = false }));
        await UntilAsync(bench, view => view.Run is { IsActive: false });
        var picture = folder.Write("shown.png", ImageCodec.EncodePng(Digits([3], 1)[0]));
        bench.Do(session => session.Live.Show(ImageCodec.Decode(picture)));
        await UntilAsync(bench, view => view.Shown.Answer is not null);

        var output = Path.Combine(folder.Path, "inspected");
        var result = await Cli.RunAsync("inspect", ModelPath, picture, "--out", output, "--device", "cpu", "--json");
        var inspected = result.Lines.Where(line => line.TryGetProperty("kind", out var kind) && kind.GetString() == "activations")
            .Select(line => (line.GetProperty("layer").GetString(), ImageCodec.Decode(line.GetProperty("file").GetString()!).Pixels)).ToList();

        Assert.That(inspected, Is.Not.Empty, result.Error);
        Assert.That(bench.View.Shown.Layers.Select(tile => (tile.Layer, tile.Picture.Pixels)), Is.EqualTo(inspected));
        Assert.That(bench.View.Shown.Answer!.Labels, Is.EqualTo(new[] { "3", "8" }));
    }

    [Test]
    public void What_cannot_be_done_is_said_and_the_next_thing_done_takes_it_back()
    {
        using var bench = Open();
        bench.Do(session => session.Train(new TrainingChoices()));
        Assert.That(bench.View.Message, Does.Contain("Two classes"));
        var before = bench.Version;
        bench.Do(session => session.Data.AddClass("a"));
        Assert.That(bench.View.Message, Is.Empty);
        Assert.That(bench.Version, Is.GreaterThan(before));
        bench.AddFiles("c1", [Path.Combine(folder.Path, "none.png")], SampleKind.Photo);
        Assert.That(bench.View.Message, Does.Contain("none.png"));
    }

    [Test]
    public void Pictures_from_files_are_made_small_enough_to_be_kept()
    {
        using var bench = Open();
        bench.Do(session => session.Data.AddClass("a"));
        bench.AddFiles("c1", [folder.Write("wide.png", ImageCodec.EncodePng(new Image(1031, 7, 3)))], SampleKind.Photo);
        var kept = bench.Session.Data.Store.Find(bench.View.Bins.Samples.Single().Hash);
        Assert.That((kept.Width, kept.Height), Is.EqualTo((DatasetSession.LargestSide, 3)));
    }

    [Test]
    public void A_bench_that_is_opened_again_has_its_pictures()
    {
        using (var bench = Open())
        {
            AddDigits(bench, [5], 3);
        }

        using var again = Open();
        Assert.That(again.View.Bins.Samples, Has.Count.EqualTo(3));
    }

    private string ModelPath => Path.Combine(folder.Path, "models", ModelShelf.FileName);

    private ClassifierBench Open() => new(new ClassifierPlace(Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "models"), IsReadOnly: false), DeviceRequest.Of(DeviceKind.Cpu));

    private static void AddDigits(ClassifierBench bench, int[] classes, int each)
    {
        foreach (var label in classes)
        {
            bench.Do(session => session.Data.AddClass($"{label}"));
            bench.Do(session => session.Data.AddSamples(session.Data.Bins.Classes[^1].Id, Digits([label], each), SampleKind.Drawing));
        }
    }

    /// <summary>Digits as they are drawn: dark on a light ground.</summary>
    private static List<Image> Digits(int[] classes, int each)
    {
        var digits = DigitGenerator.Create(40 * each, 1, seed: 5).Train;
        var labels = digits.Labels.ToArray();
        return [.. classes.SelectMany(wanted => Enumerable.Range(0, labels.Length).Where(index => labels[index] == wanted).Take(each).Select(index => ImageTransforms.Invert(digits.GetImage(index))))];
    }

    private static async Task UntilAsync(ClassifierBench bench, Func<BenchView, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds(bench.View))
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
