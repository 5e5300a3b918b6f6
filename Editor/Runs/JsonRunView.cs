using Hebb.Editor.Output;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>A run as JSON lines: the first steps if asked for, every epoch, the result.</summary>
internal sealed class JsonRunView(JsonLines lines) : IRunView
{
    public T Watch<T>(RunPlan plan, SampleCounts samples, Func<Callback, T> train)
    {
        foreach (var warning in plan.Experiment.Warnings)
        {
            lines.WriteEvent("warning", writer => writer.WriteString("message", warning));
        }

        return train(new Log(lines, plan.Settings.LogSteps));
    }

    public void Show(RunResult result) => lines.WriteEvent("result", writer =>
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
        if (result.Outcome.History.StopReason is { } reason)
        {
            writer.WriteString("stopped", reason);
        }
    });

    private sealed class Log(JsonLines lines, int steps) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step > steps)
            {
                return;
            }

            var (step, loss) = (log.Step, log.Loss);
            lines.WriteEvent("step", writer =>
            {
                writer.WriteNumber("step", step);
                writer.WriteReal("loss", loss);
            });
        }

        public override void OnEpochEnd(TrainingContext context, EpochLog log) => lines.WriteEvent("epoch", writer =>
        {
            writer.WriteNumber("epoch", log.Epoch);
            writer.WriteReal("loss", log.Loss);
            foreach (var (name, value) in log.Metrics)
            {
                writer.WriteReal(name, value);
            }

            writer.WriteReal("val_loss", log.ValidationLoss);
            foreach (var (name, value) in log.ValidationMetrics)
            {
                writer.WriteReal("val_" + name, value);
            }

            writer.WriteSeconds("seconds", log.Seconds);
        });
    }
}
