using System.Globalization;
using Hebb.Editor.Output;
using Hebb.Training;
using Spectre.Console;

namespace Hebb.Editor.Runs;

/// <summary>A run for a person: a progress bar on a terminal or a line per epoch elsewhere, then tables.</summary>
internal sealed class TextRunView(IAnsiConsole console) : IRunView
{
    public T Watch<T>(RunPlan plan, Func<Callback, T> train)
    {
        console.MarkupLineInterpolated($"[bold]{plan.Images.Title}[/] from {plan.Images.Source}: {plan.TrainingSamples:#,0} to learn from, {plan.HeldOutSamples:#,0} held out, {plan.Images.Test.Count:#,0} to be tested on");
        console.MarkupLineInterpolated($"[dim]{plan.Reason}[/]");
        return console.Profile.Capabilities.Interactive ? WatchBar(train, plan.Settings) : train(new Lines(console, plan.Settings.LogSteps));
    }

    public void Show(RunResult result)
    {
        if (console.Profile.Capabilities.Interactive)
        {
            console.Write(Epochs(result));
        }

        if (result.History.StopReason is { } reason)
        {
            console.MarkupLineInterpolated($"Ended early: {reason}.");
        }

        if (result.Test is { } test)
        {
            console.Write(new ConfusionGrid(test.Confusion, result.Plan.Images.Test.ClassNames).ToTable());
            console.MarkupLineInterpolated($"[bold]test accuracy {Number(test.Accuracy)}[/], loss {Number(test.Loss)}, macro recall {Number(test.Confusion.MacroRecall)}");
        }

        console.MarkupLineInterpolated($"{result.History.Steps:#,0} steps in {result.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s on {result.Plan.Device}");
        console.MarkupLineInterpolated($"model  {FromHere(result.Plan.Settings.ModelPath)}");
        console.MarkupLineInterpolated($"report {FromHere(result.Plan.Settings.ReportPath)}");
    }

    /// <summary>A path below the current folder as it is typed there; any other in full.</summary>
    private static string FromHere(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";

    private static double? Accuracy(IReadOnlyDictionary<string, double> metrics) => metrics.TryGetValue("accuracy", out var value) ? value : null;

    private static Table Epochs(RunResult result)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in new[] { "epoch", "loss", "accuracy", "held-out loss", "held-out accuracy", "seconds" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var epoch in result.History.Epochs)
        {
            string[] cells =
            [
                epoch.Epoch.ToString(CultureInfo.InvariantCulture), Number(epoch.Loss), Number(Accuracy(epoch.Metrics)),
                Number(epoch.ValidationLoss), Number(Accuracy(epoch.ValidationMetrics)), epoch.Seconds.ToString("0.00", CultureInfo.InvariantCulture),
            ];
            table.AddRow(epoch.Epoch == result.BestEpoch ? [.. cells.Select(cell => $"[bold]{cell}[/]")] : cells);
        }

        return table.Caption(result.BestEpoch is { } best ? $"epoch {best} is kept" : string.Empty);
    }

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
            var heldOut = log.ValidationLoss is { } loss ? $"  held out: loss {Number(loss)}  accuracy {Number(Accuracy(log.ValidationMetrics))}" : string.Empty;
            console.MarkupLineInterpolated($"epoch {log.Epoch}/{context.Epochs}  loss {Number(log.Loss)}  accuracy {Number(Accuracy(log.Metrics))}{heldOut}  {log.Seconds.ToString("0.00", CultureInfo.InvariantCulture)} s");
        }
    }
}
