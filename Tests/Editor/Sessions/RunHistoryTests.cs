using Hebb.Authoring.Training;
using Hebb.Devices;
using Hebb.Editor.Sessions;
using Hebb.Editor.Sessions.Projects;
using Hebb.Editor.Sessions.Training;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Sessions;

internal sealed class RunHistoryTests
{
    [Test]
    public void Runs_come_back_in_their_order_with_curves_that_keep_every_epoch()
    {
        using var folder = new TemporaryFolder();
        var history = new RunHistory(Path.Combine(folder.Path, "runs"), isReadOnly: false, Refuse);
        Assert.That(history.Load(), Is.Empty);
        history.Save(Run(7, RunStatus.Finished), Curve(7, 3001));
        history.Save(Run(8, RunStatus.Failed) with { Error = "The loss is no number." }, []);

        var runs = history.Load();
        Assert.That(runs.Select(run => (run.Record.Number, run.Record.Status, run.Record.Error)), Is.EqualTo(
            new[] { (1, RunStatus.Finished, (string?)null), (2, RunStatus.Failed, "The loss is no number.") }));
        Assert.That(runs[0].Record.Choices, Is.EqualTo(new TrainingChoices { Epochs = 7 }));
        Assert.That(runs[0].Record.HeldOutAccuracy, Is.NaN);
        Assert.That(runs[0].Points.Where(point => !float.IsNaN(point.Accuracy)).Select(point => point.Epoch), Is.EqualTo(Enumerable.Range(0, 31).Select(epoch => 100f * epoch)));
        Assert.That(runs[0].Points.Select(point => point.Run).Distinct(), Is.EqualTo(new[] { 1 }));
        Assert.That(runs[0].Points, Has.Count.LessThan(1100));
    }

    [Test]
    public void A_run_that_was_cut_comes_back_as_interrupted_with_its_curve_so_far()
    {
        using var folder = new TemporaryFolder();
        var history = new RunHistory(folder.Path, isReadOnly: false, Refuse);
        history.Save(Run(1, RunStatus.Running), Curve(1, 2));
        history.Save(Run(1, RunStatus.Running) with { Epoch = 3 }, Curve(1, 5));

        var run = new RunHistory(folder.Path, isReadOnly: false, Refuse).Load().Single();

        Assert.That((run.Record.Status, run.Record.Epoch, run.Record.IsActive, run.Points.Count), Is.EqualTo((RunStatus.Interrupted, 3, false, 5)));
    }

    [Test]
    public void A_disk_that_refuses_is_told_once_and_stops_no_run()
    {
        using var folder = new TemporaryFolder();
        var lines = new List<ConsoleEntry>();
        var history = new RunHistory(Path.Combine(folder.Write("runs", []), "below a file"), isReadOnly: false, lines.Add);
        history.Save(Run(1, RunStatus.Running), []);
        history.Save(Run(1, RunStatus.Finished), []);
        Assert.That(lines, Has.Count.EqualTo(1));
    }

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("{\"record\":null,\"points\":[]}")]
    public void A_damaged_run_is_left_out_with_its_file_named(string content)
    {
        using var folder = new TemporaryFolder();
        var lines = new List<ConsoleEntry>();
        var history = new RunHistory(folder.Path, isReadOnly: false, lines.Add);
        folder.Write("0.json", System.Text.Encoding.UTF8.GetBytes(content));
        history.Save(Run(1, RunStatus.Stopped), []);

        Assert.That(history.Load().Single().Record.Number, Is.EqualTo(1));
        Assert.That(lines.Single().Text, Does.Contain("0.json"));
    }

    [Test]
    public void Nothing_is_written_into_a_project_that_is_read_only()
    {
        using var folder = new TemporaryFolder();
        var runs = Path.Combine(folder.Path, "runs");
        new RunHistory(runs, isReadOnly: true, Refuse).Save(Run(1, RunStatus.Finished), []);
        Assert.That(Directory.Exists(runs), Is.False);
    }

    [Test]
    public async Task A_project_that_is_opened_again_shows_its_runs()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "project");
        ProjectTemplate.Find("digits").Create(path);
        var first = new List<CurvePoint>();
        TrainingRunRecord ended;
        using (var session = Open(path, first))
        {
            var over = new TaskCompletionSource();
            session.Training.Changed += () =>
            {
                if (session.Training.Runs is [{ IsActive: false }])
                {
                    over.TrySetResult();
                }
            };
            session.Training.Start(session.Data.Bins, session.Data.Store, new TrainingChoices { Epochs = 1, BatchSize = 64 });
            await over.Task.WaitAsync(TimeSpan.FromSeconds(60));
            ended = session.Training.Runs.Single();
        }

        var second = new List<CurvePoint>();
        using var again = Open(path, second);
        var kept = again.Training.Runs.Single();
        Assert.That(ended.Status, Is.EqualTo(RunStatus.Finished), ended.Error);
        Assert.That(kept with { Findings = ended.Findings }, Is.EqualTo(ended));
        Assert.That(second, Is.EqualTo(first).And.Not.Empty);
    }

    [Test]
    public async Task A_project_whose_editor_was_killed_in_mid_training_shows_the_run_with_its_curve()
    {
        using var folder = new TemporaryFolder();
        var (path, copy) = (Path.Combine(folder.Path, "project"), Path.Combine(folder.Path, "copy"));
        ProjectTemplate.Find("digits").Create(path);
        using (var session = Open(path, []))
        {
            session.Training.Start(session.Data.Bins, session.Data.Store, new TrainingChoices { Epochs = 1000, BatchSize = 64 });
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            do
            {
                await Task.Delay(100, patience.Token);
            }
            while (new RunHistory(Path.Combine(path, "runs"), isReadOnly: true, _ => { }).Load() is not [{ Record.Epoch: > 0 }]);

            // What a killed editor leaves is what lies on the disk while it works.
            ProjectTemplate.Find("shapes").Create(copy);
            Directory.CreateDirectory(Path.Combine(copy, "runs"));
            File.Copy(Directory.GetFiles(Path.Combine(path, "runs"), "*.json").Single(), Path.Combine(copy, "runs", "0.json"));
        }

        var points = new List<CurvePoint>();
        using var again = Open(copy, points);
        var run = again.Training.Runs.Single();
        Assert.That((run.Status, run.IsActive, run.Choices.Epochs), Is.EqualTo((RunStatus.Interrupted, false, 1000)));
        Assert.That(points.Max(point => point.Epoch), Is.GreaterThanOrEqualTo(run.Epoch).And.GreaterThan(0));
        Assert.That(again.Training.Active, Is.Null);
    }

    private static EditorSession Open(string path, List<CurvePoint> points) => EditorSession.Open(path, DeviceRequest.Parse("cpu"), _ => { }, points.Add, _ => { });

    private static TrainingRunRecord Run(int number, RunStatus status) => new() { Number = number, Choices = new TrainingChoices { Epochs = 7 }, Status = status, HeldOutAccuracy = double.NaN };

    private static CurvePoint[] Curve(int run, int points) =>
        [.. Enumerable.Range(0, points).Select(index => new CurvePoint(run, index, 1f / (index + 1), float.NaN, index % 100 == 0 ? 0.5f : float.NaN, float.NaN))];

    private static void Refuse(ConsoleEntry entry) => Assert.Fail(entry.Text);
}
