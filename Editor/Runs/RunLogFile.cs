using System.Text;
using System.Text.Json;
using Hebb.Data;
using Hebb.Editor.Output;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>
/// The log that every run writes, line by line as it goes, so that it tells also of a run that failed or was killed.
/// Documentation~/run-log.md explains the format.
/// </summary>
internal sealed class RunLogFile : IDisposable
{
    /// <summary>The extension of such files.</summary>
    public const string Extension = ".jsonl";

    private readonly StreamWriter file;
    private readonly JsonLines lines;

    /// <summary>Starts an empty log.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public RunLogFile(string path)
    {
        file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        lines = new JsonLines(file);
    }

    /// <summary>Writes what is about to happen.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="samples">How many there are of each kind.</param>
    /// <param name="training">What is learned from; null where the classes do not matter.</param>
    public void Begin(RunPlan plan, SampleCounts samples, Dataset? training) => lines.WriteEvent(RunLogFields.RunEvent, writer =>
    {
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
        if (training is not null && HasClasses(training))
        {
            WriteClasses(writer, training);
        }
    });

    /// <summary>Writes steps and epochs as they end, with what <paramref name="monitor"/> found, which must be told before.</summary>
    public Callback Observe(LayerMonitor? monitor) => new Observer(lines, monitor);

    /// <summary>Writes what the finished model takes the held-out samples for.</summary>
    public void WriteHeldOut(ConfusionMatrix confusion) => lines.WriteEvent(RunLogFields.HeldOutEvent, writer =>
    {
        writer.WriteStartArray(RunLogFields.Confusion);
        for (var label = 0; label < confusion.Classes; label++)
        {
            writer.WriteStartArray();
            for (var answer = 0; answer < confusion.Classes; answer++)
            {
                writer.WriteNumberValue(confusion[label, answer]);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    });

    /// <summary>Writes how the run ended.</summary>
    /// <param name="measures">What was measured at the end, by name.</param>
    /// <param name="stopReason">Why it ended before its last epoch; null when it did not.</param>
    public void End(IEnumerable<(string Name, double Value)> measures, string? stopReason) => lines.WriteEvent(RunLogFields.ResultEvent, writer =>
    {
        foreach (var (name, value) in measures)
        {
            writer.WriteReal(name, value);
        }

        if (stopReason is not null)
        {
            writer.WriteString(RunLogFields.Stopped, stopReason);
        }
    });

    public void Dispose() => file.Dispose();

    /// <summary>Whether the target of a data set is one class per sample.</summary>
    public static bool HasClasses(Dataset data) =>
        data.ClassNames.Count > 1 && data.Targets.Count > 0 && data.Targets[0].Type == DataType.Int32 && data.Targets[0].Shape.Length == 1;

    private static void WriteClasses(Utf8JsonWriter writer, Dataset training)
    {
        var counts = new long[training.ClassNames.Count];
        foreach (var label in training.ReadLabels())
        {
            counts[label]++;
        }

        writer.WriteNumber(RunLogFields.Classes, counts.Length);
        writer.WriteStartArray(RunLogFields.ClassNames);
        foreach (var name in training.ClassNames)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(RunLogFields.ClassCounts);
        foreach (var count in counts)
        {
            writer.WriteNumberValue(count);
        }

        writer.WriteEndArray();
    }

    private sealed class Observer(JsonLines lines, LayerMonitor? monitor) : Callback
    {
        /// <summary>The first steps are written one by one, later ones each tenth, so that long runs keep short logs.</summary>
        private const int FirstSteps = 100;
        private const int Stride = 10;

        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step <= FirstSteps || log.Step % Stride == 0 || !float.IsFinite(log.Loss))
            {
                lines.WriteStep(log);
            }
        }

        public override void OnEpochEnd(TrainingContext context, EpochLog log) => lines.WriteEpoch(log, writer =>
        {
            writer.WriteNumber(RunLogFields.LearningRate, log.LearningRate);
            if (monitor is { Latest.Count: > 0 })
            {
                WriteLayers(writer, monitor.Latest);
            }
        });

        private static void WriteLayers(Utf8JsonWriter writer, IReadOnlyList<LayerHealth> layers)
        {
            writer.WriteStartArray(RunLogFields.Layers);
            foreach (var layer in layers)
            {
                writer.WriteStartObject();
                writer.WriteString(RunLogFields.Name, layer.Layer.Name);
                writer.WriteReal(RunLogFields.GradientNorm, layer.GradientNorm);
                writer.WriteReal(RunLogFields.ParameterNorm, layer.ParameterNorm);
                writer.WriteReal(RunLogFields.DeadShare, layer.DeadShare);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }
}
