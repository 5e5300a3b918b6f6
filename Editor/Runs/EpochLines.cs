using Hebb.Editor.Output;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Writes steps and epochs as JSON lines.</summary>
internal static class EpochLines
{
    public static void WriteStep(this JsonLines lines, in StepLog log)
    {
        var (step, loss) = (log.Step, log.Loss);
        lines.WriteEvent(RunLogFields.StepEvent, writer =>
        {
            writer.WriteNumber(RunLogFields.Step, step);
            writer.WriteReal(RunLogFields.Loss, loss);
        });
    }

    /// <summary>Writes an epoch; <paramref name="more"/> adds further fields.</summary>
    public static void WriteEpoch(this JsonLines lines, EpochLog log, Action<System.Text.Json.Utf8JsonWriter>? more = null) => lines.WriteEvent(RunLogFields.EpochEvent, writer =>
    {
        writer.WriteNumber(RunLogFields.Epoch, log.Epoch);
        writer.WriteReal(RunLogFields.Loss, log.Loss);
        foreach (var (name, value) in log.Metrics)
        {
            writer.WriteReal(name, value);
        }

        writer.WriteReal(RunLogFields.ValidationLoss, log.ValidationLoss);
        foreach (var (name, value) in log.ValidationMetrics)
        {
            writer.WriteReal(RunLogFields.ValidationPrefix + name, value);
        }

        more?.Invoke(writer);
        writer.WriteSeconds(RunLogFields.Seconds, log.Seconds);
    });
}
