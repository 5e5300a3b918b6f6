using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hebb.Editor.CommandLine;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Commands;

public sealed class VerifyAgentsTests
{
    private static string Recordings => SharedData.Find("rl");

    [Test]
    public async Task Every_recorded_environment_holds()
    {
        var result = await Cli.RunAsync("verify", "environments", Recordings, "--json");

        Assert.That(result.Output, Is.EqualTo("{\"passed\":23,\"failed\":0,\"skipped\":0}\n"));
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done));
    }

    [TestCase("CartPole-v1", "trajectories.3.states.7.2", "CartPole-v1.teacher_forced", "trajectory 3 ")]
    [TestCase("CartPole-v1", "trajectories.0.rewards.24", "CartPole-v1.teacher_forced", "trajectory 0 rewards[24]")]
    [TestCase("Pendulum-v1", "trajectories.1.obs.100.0", "Pendulum-v1.teacher_forced", "trajectory 1 obs[100]")]
    [TestCase("Acrobot-v1", "max_episode_steps", "Acrobot-v1.limits", "max_episode_steps")]
    [TestCase("CliffWalking-v1", "trajectories.2.actions.3.", "CliffWalking-v1.teacher_forced", "trajectory 2")]
    [TestCase("MountainCar-v0.probes", "probes.17.next_state.1", "MountainCar-v0.probes", "probe 17 next_state[1]")]
    [TestCase("MountainCarContinuous-v0", "trajectories.0.initial_state.0", "MountainCarContinuous-v0.teacher_forced", "trajectory 0")]
    public async Task A_changed_number_of_a_recording_is_caught_and_named(string file, string place, string part, string what)
    {
        using var folder = new TemporaryFolder();
        Change(file, folder.Path, place);

        var result = await Cli.RunAsync("verify", "environments", folder.Path, "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        var failed = result.Lines.First(line => line.TryGetProperty("case", out var name) && name.GetString() == part);
        Assert.That(failed.GetProperty("event").GetString(), Is.EqualTo("failed"));
        Assert.That(failed.GetProperty("tensor").GetString(), Does.Contain(what));
        Assert.That(failed.GetProperty("largest_error").GetDouble(), Is.GreaterThan(0));
        Assert.That(result.LastLine.GetProperty("failed").GetInt32(), Is.GreaterThan(0));
    }

    [TestCase("2")]
    [TestCase("0.5")]
    public async Task An_action_that_does_not_exist_is_named(string action)
    {
        using var folder = new TemporaryFolder();
        var recording = JsonNode.Parse(File.ReadAllText(Path.Combine(Recordings, "CartPole-v1.json")))!;
        recording["trajectories"]![1]!["actions"]![3] = JsonNode.Parse(action);
        File.WriteAllText(Path.Combine(folder.Path, "a.json"), recording.ToJsonString());

        var result = await Cli.RunAsync("verify", "environments", folder.Path, "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Output, Does.Contain($"an action {action}"));
    }

    [Test]
    public async Task A_flag_that_is_turned_is_caught_by_the_probes()
    {
        using var folder = new TemporaryFolder();
        var probes = JsonNode.Parse(File.ReadAllText(Path.Combine(Recordings, "CartPole-v1.probes.json")))!;
        var probe = probes["probes"]![5]!;
        probe["terminated"] = !probe["terminated"]!.GetValue<bool>();
        File.WriteAllText(Path.Combine(folder.Path, "any name.json"), probes.ToJsonString());

        var result = await Cli.RunAsync("verify", "environments", folder.Path, "--json");

        Assert.That(result.Lines[0].GetProperty("case").GetString(), Is.EqualTo("any name"));
        Assert.That(result.Lines[0].GetProperty("tensor").GetString(), Is.EqualTo("probe 5 terminated"));
    }

    [Test]
    public async Task A_recording_without_sums_and_seeds_is_held_to_its_steps_and_a_missing_list_is_named()
    {
        using var folder = new TemporaryFolder();
        var recording = JsonNode.Parse(File.ReadAllText(Path.Combine(Recordings, "Pendulum-v1.json")))!;
        foreach (var trajectory in recording["trajectories"]!.AsArray().Select(node => node!.AsObject()))
        {
            foreach (var name in new[] { "length", "return", "reset_seed", "action_seed", "env" })
            {
                trajectory.Remove(name);
            }
        }

        File.WriteAllText(Path.Combine(folder.Path, "a.json"), recording.ToJsonString());
        recording["trajectories"]![2]!.AsObject().Remove("states");
        File.WriteAllText(Path.Combine(folder.Path, "b.json"), recording.ToJsonString());

        var result = await Cli.RunAsync("verify", "environments", folder.Path, "--json");

        Assert.That(result.LastLine.ToString(), Is.EqualTo("""{"passed":3,"failed":1,"skipped":0}"""));
        Assert.That(result.Lines.Single(line => line.TryGetProperty("problem", out _)).GetProperty("problem").GetString(), Does.Contain("'states' is missing"));
    }

    [Test]
    public async Task A_recording_of_an_unknown_environment_is_skipped_and_a_damaged_one_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.json", """{"env":"Blackjack-v1","trajectories":[]}"""u8.ToArray());
        folder.Write("broken.json", """{"env":"CartPole-v1","trajectories":[{"actions":[1]"""u8.ToArray());

        var result = await Cli.RunAsync("verify", "environments", folder.Path, "--json");

        Assert.That(result.Lines[0].GetProperty("case").GetString(), Is.EqualTo("broken"));
        Assert.That(result.Lines[1].GetProperty("problem").GetString(), Does.Contain("Blackjack-v1"));
        Assert.That(result.LastLine.ToString(), Is.EqualTo("""{"passed":0,"failed":1,"skipped":1}"""));
    }

    [Test]
    public async Task Every_learner_that_there_is_holds([Values("cpu", "vulkan", "opencl")] string device)
    {
        var result = await Cli.RunAsync("verify", "learners", Path.Combine(Recordings, "learner.json"), "--device", device, "--json");

        Assert.That(result.LastLine.ToString(), Is.EqualTo("""{"passed":7,"failed":0,"skipped":3}"""));
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Done));
    }

    [TestCase("gae.rewards.3.1", "gae")]
    [TestCase("ppo_discrete.logprob.4", "ppo_discrete")]
    [TestCase("ppo_discrete_masked.grad_logits.0.2", "ppo_discrete_masked")]
    [TestCase("ppo_gaussian.log_std.0", "ppo_gaussian")]
    [TestCase("adam_clip.steps.2.grad_norm", "adam_clip")]
    [TestCase("running_norm.after.1.var.0", "running_norm")]
    [TestCase("ppo_full_update.weights_after.9.3", "ppo_full_update")]
    [TestCase("ppo_full_update.adv.13", "ppo_full_update")]
    public async Task A_changed_number_of_a_learner_is_caught_and_named(string place, string part)
    {
        using var folder = new TemporaryFolder();
        Change("learner", folder.Path, place);

        var result = await Cli.RunAsync("verify", "learners", Path.Combine(folder.Path, "learner.json"), "--device", "cpu", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        var failed = result.Lines.Where(line => line.TryGetProperty("event", out var kind) && kind.GetString() == "failed");
        Assert.That(failed.Select(line => line.GetProperty("case").GetString()), Is.EqualTo(new[] { part }));
        Assert.That(result.LastLine.GetProperty("failed").GetInt32(), Is.EqualTo(1));
    }

    /// <summary>Copies a file with one number moved by a hundredth, a whole one by one; a place that ends in a dot gets another whole number.</summary>
    private static void Change(string name, string folder, string place)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Recordings, name + ".json")))!;
        var steps = place.TrimEnd('.').Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!);
        var isIndex = int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var last);
        var old = (isIndex ? parent[last]! : parent[steps[^1]]!).GetValue<double>();
        JsonNode changed = place.EndsWith('.') ? (int)((old + 1) % 4) : Math.Floor(old) == old ? old + 1 : old + 0.01;
        if (isIndex)
        {
            parent[last] = changed;
        }
        else
        {
            parent[steps[^1]] = changed;
        }

        File.WriteAllText(Path.Combine(folder, name + ".json"), root.ToJsonString(new JsonSerializerOptions()));
    }
}
