using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Editor.Agents;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Spectre.Console;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb train TASK</c>: trains an agent without a scene; writes its policy.</summary>
internal sealed class TrainAgentCommand : Command
{
    private const int ProgressReports = 20;
    private const int EvaluationEpisodes = 100;

    private readonly AgentTask task;
    private readonly Option<string> algorithm = new("--algorithm") { Description = "How to learn: ppo.", HelpName = "NAME", DefaultValueFactory = _ => "ppo" };
    private readonly Option<int> steps;
    private readonly Option<string?> model = new("--out") { Description = "Where to write the policy.", HelpName = "FILE" };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public TrainAgentCommand(AgentTask task, CommonOptions common, TextWriter output)
        : base(task.Name, task.Description)
    {
        this.task = task;
        this.common = common;
        this.output = output;
        steps = NumberOption.Whole("--steps", "Steps of all environments together.", 1, (int)task.Steps);
        algorithm.AcceptOnlyFromAmong("ppo");
        Add(algorithm);
        Add(steps);
        Add(model);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var path = OutputFile.Check("--out", parsed.GetValue(model) ?? Path.Combine(".hebb", task.Name + ModelAsset.Extension));
        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        var wanted = (long)parsed.GetValue(steps);
        var seed = (ulong)common.Seed(parsed);
        using var run = new AgentRun(task, seed, wanted, device);
        var json = common.Json(parsed);
        var console = Terminal.For(output);
        for (var report = 1; report <= ProgressReports && !cancellation.IsCancellationRequested; report++)
        {
            run.RunTo(wanted * report / ProgressReports, cancellation);
            if (json)
            {
                WriteProgress(run);
            }
            else
            {
                console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{run.Steps,9:#,0} steps, mean return {run.Trainer.Statistics.MeanReturn:0.00}"));
            }
        }

        var evaluation = run.Evaluate(EvaluationEpisodes, device);
        run.Trainer.SaveModel(path, new Dictionary<string, string>
        {
            ["task"] = task.Name,
            ["steps"] = run.Steps.ToString(CultureInfo.InvariantCulture),
            ["seed"] = seed.ToString(CultureInfo.InvariantCulture),
            ["evaluation_mean"] = evaluation.ToString("0.00", CultureInfo.InvariantCulture),
            ["hebb"] = ProgramVersion.Text,
        });
        if (json)
        {
            WriteResult(run, evaluation, choice, path, watch.Elapsed.TotalSeconds);
        }
        else
        {
            console.MarkupLineInterpolated($"[dim]{choice.Reason}[/]");
            console.MarkupLine(string.Create(
                CultureInfo.InvariantCulture,
                $"[bold]mean return {evaluation:0.00}[/] over {EvaluationEpisodes} episodes, {Reached(run)}, {run.StepsPerCpuSecond:#,0} steps per CPU second"));
            console.MarkupLineInterpolated($"wrote {path}");
        }

        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private string Reached(AgentRun run) => run.StepsToThreshold is { } reached
        ? string.Create(CultureInfo.InvariantCulture, $"threshold {task.Threshold:0.##} reached after {reached:#,0} steps")
        : string.Create(CultureInfo.InvariantCulture, $"threshold {task.Threshold:0.##} not reached");

    private void WriteProgress(AgentRun run) => new JsonLines(output).WriteEvent("progress", writer =>
    {
        var statistics = run.Trainer.Statistics;
        writer.WriteNumber("steps", run.Steps);
        writer.WriteReal("mean_return_100", statistics.MeanReturn);
        writer.WriteNumber("episodes", statistics.Episodes);
        writer.WriteReal("entropy", statistics.Entropy);
        writer.WriteReal("divergence", statistics.Divergence);
        writer.WriteReal("clip_fraction", statistics.ClipFraction);
        writer.WriteReal("explained_variance", statistics.ExplainedVariance);
        writer.WriteReal("learning_rate", statistics.LearningRate);
    });

    private void WriteResult(AgentRun run, double evaluation, DeviceChoice choice, string path, double seconds) => new JsonLines(output).WriteEvent("result", writer =>
    {
        writer.WriteString("task", task.Name);
        writer.WriteDevice(choice.Device.Info, choice.Reason);
        writer.WriteNumber("steps", run.Steps);
        writer.WriteReal("steps_to_threshold", run.StepsToThreshold ?? double.NaN);
        writer.WriteReal("threshold", task.Threshold);
        writer.WriteReal("evaluation_mean", evaluation);
        writer.WriteNumber("evaluation_episodes", EvaluationEpisodes);
        writer.WriteNumber("steps_per_cpu_second", Math.Round(run.StepsPerCpuSecond));
        writer.WriteNumber("dispatches", choice.Device.SubmittedDispatches);
        writer.WriteSeconds("seconds", seconds);
        writer.WriteNumber("peak_rss_mb", PeakMemory.Megabytes);
        writer.WriteString("model", path);
    });
}
