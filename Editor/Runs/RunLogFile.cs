using System.Text;
using System.Text.Json;
using Hebb.Editor.Output;
using Hebb.Models.Inspection;
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
    public void Begin(RunOpening opening) => lines.WriteOpening(opening);

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
