using Hebb.Agents;
using Hebb.Components;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;
using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Editor.Commands;

/// <summary>Scenes that are played from the command line.</summary>
[NonParallelizable]
internal sealed class PlayTests
{
    private const int StepsInAMinute = 60 * 50;

    private TemporaryFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public async Task A_scene_learns_and_what_it_learned_is_played()
    {
        var model = Path.Combine(folder.Path, "policy.hebb");
        var learned = await Cli.RunAsync("play", "CartPole", "--headless", "--train", "ppo", "--steps", "40000", "--threshold", "100", "--out", model, "--device", "cpu", "--json");

        Assert.That(learned.ExitCode, Is.EqualTo(ExitCode.Done), learned.Error);
        Assert.That(learned.Lines.Select(line => line.GetProperty("event").GetString()), Is.EqualTo(Enumerable.Repeat("progress", 20).Append("result")));
        Assert.That(learned.LastLine.GetProperty("steps").GetInt64(), Is.InRange(40_000, 41_000));
        Assert.That(learned.LastLine.GetProperty("steps_to_threshold").GetInt64(), Is.InRange(1_000, 40_000));
        Assert.That(learned.LastLine.GetProperty("evaluation_mean").GetDouble(), Is.GreaterThan(200));

        var played = await Cli.RunAsync("play", "CartPole", "--headless", "--model", model, "--episodes", "16", "--device", "cpu", "--json");

        Assert.That(played.ExitCode, Is.EqualTo(ExitCode.Done), played.Error);
        Assert.That(played.LastLine.GetProperty("episodes").GetInt32(), Is.GreaterThanOrEqualTo(16));
        Assert.That(played.LastLine.GetProperty("evaluation_mean").GetDouble(), Is.GreaterThan(200));
    }

    [Test]
    public async Task The_same_seed_plays_the_same()
    {
        var runs = new List<string>();
        foreach (var seed in new[] { "3", "3", "4" })
        {
            var run = await Cli.RunAsync("play", "CartPole", "--headless", "--train", "ppo", "--steps", "4000", "--seed", seed, "--device", "cpu", "--out", Path.Combine(folder.Path, "m.hebb"), "--json");
            runs.Add(string.Join('\n', run.Lines.SkipLast(1).Select(line => line.GetRawText())));
        }

        Assert.That(runs[1], Is.EqualTo(runs[0]));
        Assert.That(runs[2], Is.Not.EqualTo(runs[0]));
    }

    [Test]
    public async Task Copies_of_the_area_are_as_many_as_asked_for()
    {
        var run = await Cli.RunAsync("play", "Pendulum", "--headless", "--copies", "3", "--steps", "300", "--device", "cpu", "--out", Path.Combine(folder.Path, "m.hebb"), "--json");

        Assert.That(run.LastLine.GetProperty("agents").GetInt32(), Is.EqualTo(3), run.Error);
    }

    [Test]
    public void A_car_drives_a_clean_lap_within_two_minutes_of_play()
    {
        var (project, scene) = GameProject.OpenScene("RaceTrack");
        using var log = new StringWriter();
        using var play = new ScenePlay(project, scene, new PlaySettings { Behavior = BehaviorType.Learn, TimeScale = 10 }, log);
        var lap = 0L;
        while (lap == 0 && play.FixedSteps < 2 * StepsInAMinute)
        {
            play.Step();
            lap = play.Find("CarAgent").Any(car => (int)car.GetType().GetProperty("Laps")!.GetValue(car)! > 0) ? play.FixedSteps : 0;
        }

        Assert.That(log.ToString(), Is.Empty);
        Assert.That(lap, Is.GreaterThan(0));
        TestContext.Out.WriteLine($"the first clean lap ended after {lap * 0.02:0} seconds of each car's time");
    }

    [Test]
    public void A_person_takes_the_wheel_of_one_car_and_learning_goes_on()
    {
        var (project, scene) = GameProject.OpenScene("RaceTrack");
        using var log = new StringWriter();
        using var play = new ScenePlay(project, scene, new PlaySettings { Behavior = BehaviorType.Learn }, log);
        Play(play, 50);
        var learned = play.LearnedSteps;
        var trainer = play.Trainers.Single().Trainer;

        Press(play, KeyCode.Space);
        World.Current.Keyboard.Press(KeyCode.UpArrow);
        Play(play, 50);

        var driven = play.Find("CarAgent").Cast<Agent>().Where(car => car.Policy is not ITrainer).ToList();
        Assert.That(driven.Select(car => car.transform.parent.name), Is.EqualTo(new[] { "Area" }));
        Assert.That(driven[0].GetStoredActionBuffers().ContinuousActions[1], Is.EqualTo(1f));
        Assert.That(play.LearnedSteps, Is.GreaterThan(learned));

        Press(play, KeyCode.Space);
        Play(play, 2);
        Assert.That(play.Find("CarAgent").Cast<Agent>().Select(car => car.Policy), Is.All.SameAs(trainer));
        Assert.That(log.ToString(), Is.Empty);
    }

    [Test]
    public async Task Episodes_are_counted_each_at_any_time_scale()
    {
        var runs = new List<int>();
        foreach (var scale in new[] { "1", "50" })
        {
            var run = await Cli.RunAsync("play", "GridWorld", "--headless", "--train", "ppo", "--steps", "3000", "--time-scale", scale, "--device", "cpu", "--out", Path.Combine(folder.Path, "m.hebb"), "--json");
            runs.Add(run.LastLine.GetProperty("episodes").GetInt32());
        }

        Assert.That(runs[1], Is.EqualTo(runs[0]).Within(20).Percent);
    }

    [Test]
    public async Task Learning_without_decisions_is_stopped_and_said()
    {
        var path = Path.Combine(folder.Path, "CartPole.scene");
        var sample = Path.GetDirectoryName(GameProject.OpenScene("CartPole").Scene)!;
        File.Copy(Path.Combine(sample, "CartPoleAgent.cs"), Path.Combine(folder.Path, "CartPoleAgent.cs"));
        File.WriteAllText(path, File.ReadAllText(Path.Combine(sample, "CartPole.scene")).Replace("Hebb.Components.DecisionRequester", "Hebb.Components.Missing", StringComparison.Ordinal));

        var result = await Cli.RunAsync("play", path, "--headless", "--train", "ppo", "--steps", "1000", "--device", "cpu", "--out", Path.Combine(folder.Path, "m.hebb"), "--json");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain("Learning was stopped").And.Contain("and 7 other agents: Nothing asks for decisions"));
    }

    [Test]
    public async Task Bad_input_is_told_in_a_sentence()
    {
        var cut = Path.Combine(folder.Path, "cut.scene");
        File.WriteAllText(cut, "{\"version\": 1, \"objects\": [");
        var wrong = Path.Combine(folder.Path, "wrong.hebb");
        File.WriteAllText(wrong, "no model");

        await Refuses("--headless", "play", "CartPole");
        await Refuses("cut.scene", "play", cut, "--headless");
        await Refuses("missing.hebb", "play", "CartPole", "--headless", "--model", "missing.hebb");
        await Refuses("Replicator", "play", WriteScene(), "--headless", "--copies", "2");
        await Refuses("agents", "play", WriteScene(), "--headless", "--model", wrong);
    }

    [Test]
    public async Task A_policy_for_another_sensor_layout_is_refused_with_the_difference()
    {
        var model = Path.Combine(folder.Path, "pendulum.hebb");
        await Cli.RunAsync("play", "Pendulum", "--headless", "--train", "ppo", "--steps", "100", "--out", model, "--device", "cpu");

        var result = await Cli.RunAsync("play", "CartPole", "--headless", "--model", model);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput));
        Assert.That(result.Error, Does.Contain("cart_pole").And.Contain("pendulum"));
    }

    private static void Play(ScenePlay play, int frames)
    {
        for (var frame = 0; frame < frames; frame++)
        {
            play.Step();
        }
    }

    private static void Press(ScenePlay play, KeyCode key)
    {
        World.Current.Keyboard.Press(key);
        play.Step();
        World.Current.Keyboard.Release(key);
        play.Step();
    }

    private string WriteScene()
    {
        var scene = Path.Combine(folder.Path, "empty.scene");
        File.WriteAllText(scene, "{\"version\": 1, \"objects\": []}");
        return scene;
    }

    private static async Task Refuses(string word, params string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.BadInput), string.Join(' ', arguments));
        Assert.That(result.Error, Does.Contain(word));
    }
}
