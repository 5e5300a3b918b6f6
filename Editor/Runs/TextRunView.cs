using System.Globalization;
using Hebb.Authoring.Doctor;
using Hebb.Editor.Doctor;
using Hebb.Training;
using Spectre.Console;

namespace Hebb.Editor.Runs;

/// <summary>A run for a person: a progress bar on a terminal or a line per epoch elsewhere, then tables.</summary>
internal sealed class TextRunView(IAnsiConsole console) : IRunView
{
    public T Watch<T>(RunOpening opening, Func<Callback, T> train)
    {
        var (plan, samples) = (opening.Plan, opening.Samples);
        console.MarkupLineInterpolated($"[bold]{plan.Experiment.Title}[/] from {plan.Experiment.Source}: {samples.Training:#,0} to learn from, {samples.HeldOut:#,0} held out, {samples.Test:#,0} to be tested on");
        foreach (var warning in plan.Experiment.Warnings)
        {
            console.MarkupLineInterpolated($"[yellow]{warning}[/]");
        }

        console.MarkupLineInterpolated($"[dim]{plan.Reason}[/]");
        return console.Profile.Capabilities.Interactive ? WatchBar(train, plan.Settings) : train(new Lines(console, plan.Settings.LogSteps));
    }

    public void Show(RunResult result)
    {
        if (console.Profile.Capabilities.Interactive && result.Outcome.History.Epochs.Count > 0)
        {
            console.Write(Epochs(result.Outcome.History));
        }

        if (result.Outcome.History.StopReason is { } reason)
        {
            console.MarkupLineInterpolated($"Ended early: {reason}.");
        }

        result.Outcome.Write(console);
        console.MarkupLineInterpolated($"{result.Outcome.History.Steps:#,0} steps in {result.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s on {result.Plan.Device}");
        console.MarkupLineInterpolated($"model  {FromHere(result.Plan.Settings.ModelPath)}");
        console.MarkupLineInterpolated($"report {FromHere(result.Plan.Settings.ReportPath)}");
        console.MarkupLineInterpolated($"log    {FromHere(result.Plan.Settings.LogPath)}");
        Advise(result.Findings);
    }

    public void Advise(IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            console.WriteLine();
            console.Write(new Text(DoctorText.Of(findings)));
        }
    }

    /// <summary>A path below the current folder as it is typed there; any other in full.</summary>
    private static string FromHere(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";

    private static Table Epochs(TrainingHistory history)
    {
        var table = new Table().Border(TableBorder.Rounded);
        string[] metrics = [.. history.Epochs[0].Metrics.Keys];
        string[] values = ["loss", .. metrics];
        foreach (var heading in (string[])["epoch", .. values, .. values.Select(name => $"held-out {name}"), "seconds"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var epoch in history.Epochs)
        {
            string[] cells =
            [
                epoch.Epoch.ToString(CultureInfo.InvariantCulture),
                Number(epoch.Loss), .. metrics.Select(name => Number(epoch.Metrics[name])),
                Number(epoch.ValidationLoss), .. metrics.Select(name => Number(epoch.ValidationMetrics.TryGetValue(name, out var value) ? value : null)),
                epoch.Seconds.ToString("0.00", CultureInfo.InvariantCulture),
            ];
            table.AddRow(epoch.Epoch == history.BestEpoch ? [.. cells.Select(cell => $"[bold]{cell}[/]")] : cells);
        }

        return table.Caption(history.BestEpoch is { } best ? $"epoch {best} is kept" : string.Empty);
    }

    private static string Values(double loss, IReadOnlyDictionary<string, double> metrics) =>
        string.Join("  ", metrics.Select(metric => $"{metric.Key} {Number(metric.Value)}").Prepend($"loss {Number(loss)}"));

    private T WatchBar<T>(Func<Callback, T> train, TrainingSettings settings) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context => train(new Bar(context.AddTask("starting"), console, settings)));

    private static void WriteStep(IAnsiConsole console, in StepLog log) => console.MarkupLineInterpolated($"step {log.Step}  loss {Number(log.Loss)}");

    /// <summary>Moves a progress bar.</summary>
    private sealed class Bar(ProgressTask task, IAnsiConsole console, TrainingSettings settings) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step <= settings.LogSteps)
            {
                WriteStep(console, log);
            }

            task.MaxValue = (double)settings.Epochs * log.StepsPerEpoch;
            task.Value = log.Step;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"epoch {log.Epoch}/{settings.Epochs}  loss {log.Loss:0.0000}");
        }
    }

    /// <summary>Writes a line per epoch.</summary>
    private sealed class Lines(IAnsiConsole console, int steps) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step <= steps)
            {
                WriteStep(console, log);
            }
        }

        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            var heldOut = log.ValidationLoss is { } loss ? $"  held out: {Values(loss, log.ValidationMetrics)}" : string.Empty;
            console.MarkupLineInterpolated($"epoch {log.Epoch}/{context.Epochs}  {Values(log.Loss, log.Metrics)}{heldOut}  {log.Seconds.ToString("0.00", CultureInfo.InvariantCulture)} s");
        }
    }
}
