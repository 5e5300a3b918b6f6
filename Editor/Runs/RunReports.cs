using Hebb.Editor.Reports;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Gathers what a report shows from a finished run.</summary>
internal static class RunReports
{
    private const string LossName = "loss";

    public static RunReport Create(RunResult result, Model model) => new()
    {
        Title = result.Plan.Experiment.Title,
        Architecture = [result.Plan.Experiment.Sample, .. model.Layers.Select(LayerText.Of)],
        Device = result.Plan.Device.ToString(),
        Seconds = result.Seconds,
        Epochs = [.. result.Outcome.History.Epochs.Select(Record)],
        BestEpoch = result.Outcome.History.BestEpoch,
        StoppedBecause = result.Outcome.History.StopReason,
        Headline = result.Outcome.Headline,
        Sections = [new DoctorSection(result.Findings), .. result.Outcome.Sections],
        Card = RunCard.Create(result),
        Command = RepeatCommand.Of(result.Plan),
    };

    private static EpochRecord Record(EpochLog epoch) => new(
        epoch.Epoch,
        [
            new EpochValue(LossName, epoch.Loss, epoch.ValidationLoss),
            .. epoch.Metrics.Select(metric => new EpochValue(
                metric.Key, metric.Value, epoch.ValidationMetrics.TryGetValue(metric.Key, out var heldOut) ? heldOut : null)),
        ],
        epoch.Seconds);
}
