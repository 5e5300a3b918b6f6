using System.Text.Json;
using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;
using Hebb.Editor.Benchmarks;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Commands;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

public sealed class TrainAgentTests
{
    [Test]
    public async Task Training_reports_its_progress_and_leaves_a_policy_that_plays()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "policy.hebb");

        var result = await Cli.RunAsync("train", "cartpole", "--algorithm", "ppo", "--steps", "6000", "--out", path, "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done), result.Error);
        var progress = result.Lines.Where(line => line.GetProperty("event").GetString() == "progress").ToList();
        Assert.That(progress.Select(line => line.GetProperty("steps").GetInt64()), Is.Ordered.Ascending);
        Assert.That(progress[^1].GetProperty("mean_return_100").GetDouble(), Is.GreaterThan(20));
        var last = result.LastLine;
        Assert.That(last.GetProperty("event").GetString(), Is.EqualTo("result"));
        Assert.That(last.GetProperty("steps").GetInt64(), Is.EqualTo(6000));
        Assert.That(last.GetProperty("steps_to_threshold").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(last.GetProperty("steps_per_cpu_second").GetDouble(), Is.GreaterThan(0));
        using var policy = InferencePolicy.Load(path, TestDevices.Get(DeviceKind.Cpu), new CartPole().Spec);
        var mean = PolicyEvaluation.Run(policy, Enumerable.Range(0, 50).Select(_ => new CartPole()), 3).Average();
        Assert.That(mean, Is.EqualTo(last.GetProperty("evaluation_mean").GetDouble()).Within(50).And.GreaterThan(40));
    }

    [Test]
    public async Task The_same_seed_gives_the_same_curve_and_another_seed_another()
    {
        var (first, again, other) = (await Curve("1"), await Curve("1"), await Curve("2"));

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));

        static async Task<List<string>> Curve(string seed)
        {
            using var folder = new TemporaryFolder();
            var result = await Cli.RunAsync("train", "gridworld", "--steps", "3200", "--seed", seed, "--out", Path.Combine(folder.Path, "p.hebb"), "--device", "cpu", "--json");
            return [.. result.Lines.Where(line => line.GetProperty("event").GetString() == "progress").Select(line => line.ToString())];
        }
    }

    [Test]
    public async Task An_algorithm_that_does_not_exist_is_refused_with_those_that_do()
    {
        var result = await Cli.RunAsync("train", "cartpole", "--algorithm", "magic");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("magic").And.Contain("ppo"));
    }

    [Test]
    public async Task Finished_trainings_of_the_benchmark_are_not_repeated_and_a_missed_goal_fails()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "results.jsonl");
        var file = new AgentMeasurementFile(path);
        var device = TestDevices.Get(DeviceKind.Cpu);
        foreach (var (task, steps) in BenchAgentsCommand.Trainings)
        {
            file.Add(new AgentMeasurement
            {
                Task = task.Name,
                Seed = 1,
                Settings = task.Describe(device.Info),
                Steps = steps,
                StepsToThreshold = 60_000,
                StepsToEvaluation = double.PositiveInfinity,
                Evaluation = 400,
                StepsPerCpuSecond = 20_000,
            });
        }

        var before = File.ReadAllText(path);
        var result = await Cli.RunAsync("bench", "agents", "--seeds", "1", "--results", path, "--device", "cpu", "--json");

        Assert.That(File.ReadAllText(path), Is.EqualTo(before));
        var goals = result.Lines.Where(line => line.GetProperty("event").GetString() == "goal").ToList();
        Assert.That(goals.Select(goal => goal.GetProperty("met").GetBoolean()), Is.EqualTo(new[] { true, true, false, true, true, true }));
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
    }

    [Test]
    public async Task A_file_that_holds_no_measurements_is_refused_by_the_benchmark()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("results.jsonl", "{\"task\":\"cartpole\"}\n"u8.ToArray());

        var result = await Cli.RunAsync("bench", "agents", "--results", path, "--device", "cpu");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain(path));
    }
}
