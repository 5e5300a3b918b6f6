using System.Text.Json;
using Hebb.Authoring.Doctor;
using Hebb.Editor.Doctor;
using Hebb.Editor.Output;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>A run as JSON lines: what it is, the first steps if asked for, every epoch, what seems to be wrong, the result.</summary>
internal sealed class JsonRunView(JsonLines lines) : IRunView
{
    public T Watch<T>(RunOpening opening, Func<Callback, T> train)
    {
        lines.WriteOpening(opening);
        return train(new Log(lines, opening.Plan.Settings.LogSteps));
    }

    public void Show(RunResult result)
    {
        Advise(result.Findings);
        lines.WriteEvent(RunLogFields.ResultEvent, writer => WriteResult(writer, result));
    }

    public void Advise(IReadOnlyList<Finding> findings) => DoctorJson.Write(lines, findings);

    private static void WriteResult(Utf8JsonWriter writer, RunResult result)
    {
        writer.WriteDevice(result.Plan.Device, result.Plan.Reason);
        writer.WriteNumber("dispatches", result.Dispatches);
        writer.WriteNumber("dispatches_per_step", result.Outcome.History.DispatchesPerStep);
        foreach (var (name, value) in result.Outcome.Measures)
        {
            writer.WriteReal(name, value);
        }

        writer.WriteSeconds("seconds", result.Seconds);
        writer.WriteNumber("steps", result.Outcome.History.Steps);
        writer.WriteNumber("peak_rss_mb", result.PeakMemory);
        writer.WriteString("model", result.Plan.Settings.ModelPath);
        writer.WriteString("report", result.Plan.Settings.ReportPath);
        writer.WriteString("log", result.Plan.Settings.LogPath);
        if (result.Outcome.History.StopReason is { } reason)
        {
            writer.WriteString(RunLogFields.Stopped, reason);
        }
    }

    private sealed class Log(JsonLines lines, int steps) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step <= steps)
            {
                lines.WriteStep(log);
            }
        }

        public override void OnEpochEnd(TrainingContext context, EpochLog log) => lines.WriteEpoch(log);
    }
}
