using System.CommandLine;
using System.Globalization;
using Hebb.Devices;
using Hebb.Editor.Agents;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb bench agents</c>: how fast agents learn, over several seeds, held to what they should reach.</summary>
internal sealed class BenchAgentsCommand : Command
{
    /// <summary>What is trained, and for how many steps.</summary>
    internal static readonly IReadOnlyList<(AgentTask Task, long Steps)> Trainings =
    [
        (AgentTasks.CartPole, 100_000), (AgentTasks.Pendulum, 200_000), (AgentTasks.GridWorldCamera, 100_000),
    ];

    private const int EvaluationEpisodes = 100;
    private const long EvaluationInterval = 2560;

    private readonly Option<int> seeds = NumberOption.Whole("--seeds", "Trainings per task, with the seeds from 1.", 1, 10);

    private readonly Option<string> results = new("--results")
    {
        Description = "Where finished trainings are kept: those found there are not repeated.",
        HelpName = "FILE",
        DefaultValueFactory = _ => Path.Combine(".hebb", "bench-agents.jsonl"),
    };

    private readonly CommonOptions common;
    private readonly TextWriter output;

    public BenchAgentsCommand(CommonOptions common, TextWriter output)
        : base("agents", "Train agents with several seeds and compare with what they should reach. Goes on where it was stopped.")
    {
        this.common = common;
        this.output = output;
        Add(seeds);
        Add(results);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var json = common.Json(parsed);
        var file = new AgentMeasurementFile(OutputFile.Check("--results", parsed.GetRequiredValue(results)));
        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        var measured = new List<AgentMeasurement>();
        foreach (var (task, steps) in Trainings)
        {
            for (var seed = 1; seed <= parsed.GetValue(seeds); seed++)
            {
                if (file.Find(task.Name, seed, task.Describe(device.Info), steps) is not { } measurement)
                {
                    measurement = Measure(task, seed, steps, device, cancellation);
                    if (cancellation.IsCancellationRequested)
                    {
                        return ExitCode.Interrupted;
                    }

                    file.Add(measurement);
                }

                measured.Add(measurement);
                Show(measurement, json);
            }
        }

        return AgentGoal.All.Select(goal => Show(goal, measured, json)).ToList().TrueForAll(isMet => isMet) ? ExitCode.Done : ExitCode.Failed;
    }

    private static AgentMeasurement Measure(AgentTask task, int seed, long steps, Device device, CancellationToken cancellation)
    {
        using var run = new AgentRun(task, (ulong)seed, steps, device);
        var stepsToEvaluation = double.PositiveInfinity;
        for (var next = EvaluationInterval; run.Steps < steps && !cancellation.IsCancellationRequested; next += EvaluationInterval)
        {
            run.RunTo(Math.Min(next, steps), cancellation);
            if (double.IsInfinity(stepsToEvaluation) && run.Evaluate(EvaluationEpisodes, device) >= task.Threshold)
            {
                stepsToEvaluation = run.Steps;
            }
        }

        return new AgentMeasurement
        {
            Task = task.Name,
            Seed = seed,
            Settings = task.Describe(device.Info),
            Steps = steps,
            StepsToThreshold = run.StepsToThreshold ?? double.PositiveInfinity,
            StepsToEvaluation = stepsToEvaluation,
            Evaluation = run.Evaluate(EvaluationEpisodes, device),
            StepsPerCpuSecond = Math.Round(run.StepsPerCpuSecond),
        };
    }

    private void Show(AgentMeasurement measurement, bool json)
    {
        if (!json)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measurement.Task} seed {measurement.Seed}: threshold after {measurement.StepsToThreshold:#,0}, first good evaluation after {measurement.StepsToEvaluation:#,0}, evaluation {measurement.Evaluation:0.00}, {measurement.StepsPerCpuSecond:#,0} steps per CPU second"));
            return;
        }

        new JsonLines(output).WriteEvent("seed", writer =>
        {
            writer.WriteString("task", measurement.Task);
            writer.WriteNumber("seed", measurement.Seed);
            writer.WriteNumber("steps", measurement.Steps);
            writer.WriteReal("steps_to_threshold", measurement.StepsToThreshold);
            writer.WriteReal("steps_to_evaluation", measurement.StepsToEvaluation);
            writer.WriteReal("evaluation_mean", measurement.Evaluation);
            writer.WriteReal("steps_per_cpu_second", measurement.StepsPerCpuSecond);
        });
    }

    private bool Show(AgentGoal goal, List<AgentMeasurement> measured, bool json)
    {
        var value = goal.Value([.. measured.Where(measurement => measurement.Task == goal.Task)]);
        var isMet = goal.IsMet(value);
        if (json)
        {
            new JsonLines(output).WriteEvent("goal", writer =>
            {
                writer.WriteString("task", goal.Task);
                writer.WriteString("goal", goal.Name);
                writer.WriteReal("value", value);
                writer.WriteReal("required", goal.Required);
                writer.WriteBoolean("met", isMet);
            });
        }
        else
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isMet ? "met" : "MISSED")}: {goal.Task}, {goal.Name}: {value:#,0.##} ({(goal.IsLimit ? "at most" : "at least")} {goal.Required:#,0.##})"));
        }

        return isMet;
    }
}
