using System.Text.Json;
using Hebb.Editor.Output;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Writes how a run goes as JSON lines, for the log and for who asked for them.</summary>
internal static class RunLines
{
    /// <summary>Writes what is about to happen, then what is amiss with the data.</summary>
    public static void WriteOpening(this JsonLines lines, RunOpening opening)
    {
        lines.WriteEvent(RunLogFields.RunEvent, writer => WriteFacts(writer, opening));
        foreach (var warning in opening.Plan.Experiment.Warnings)
        {
            lines.WriteWarning(warning);
        }
    }

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
    public static void WriteEpoch(this JsonLines lines, EpochLog log, Action<Utf8JsonWriter>? more = null) => lines.WriteEvent(RunLogFields.EpochEvent, writer =>
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

    private static void WriteFacts(Utf8JsonWriter writer, RunOpening opening)
    {
        var (plan, samples) = (opening.Plan, opening.Samples);
        writer.WriteString(RunLogFields.Version, ProgramVersion.Text);
        writer.WriteString(RunLogFields.Task, plan.Experiment.Task);
        writer.WriteString(RunLogFields.Command, RepeatCommand.Of(plan));
        writer.WriteDevice(plan.Device, plan.Reason);
        writer.WriteNumber(RunLogFields.TrainingSamples, samples.Training);
        writer.WriteNumber(RunLogFields.ValidationSamples, samples.HeldOut);
        writer.WriteNumber(RunLogFields.TestSamples, samples.Test);
        writer.WriteNumber(RunLogFields.Batch, plan.Settings.BatchSize);
        writer.WriteNumber(RunLogFields.Epochs, plan.Settings.Epochs);
        writer.WriteString(RunLogFields.Optimizer, plan.Settings.OptimizerName);
        writer.WriteNumber(RunLogFields.LearningRate, plan.Settings.CreateOptimizer().LearningRate);
        if (opening.ClassNames.Count > 0)
        {
            writer.WriteNumber(RunLogFields.Classes, opening.ClassNames.Count);
            WriteArray(writer, RunLogFields.ClassNames, opening.ClassNames, writer.WriteStringValue);
            WriteArray(writer, RunLogFields.ClassCounts, opening.ClassCounts, writer.WriteNumberValue);
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        writer.WriteEndArray();
    }
}
