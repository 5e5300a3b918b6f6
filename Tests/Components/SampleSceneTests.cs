using System.Text.RegularExpressions;
using Hebb.Agents;
using Hebb.Components;
using Hebb.Samples;
using NUnit.Framework;

namespace Hebb.Tests.Components;

public class SampleSceneTests
{
    private static readonly string[] Samples = ["CartPole", "Pendulum", "GridWorld", "GridWorldCamera", "CliffWalking"];

    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    public void A_scene_is_the_same_file_after_loading_and_saving([ValueSource(nameof(Samples))] string sample)
    {
        // A replicator copies areas while the scene is played; the copies are no part of the file.
        var text = Regex.Replace(File.ReadAllText(SampleScene.FileOf(sample)), @"""numAreas"": \d+", @"""numAreas"": 1");
        scene.Player.LoadText(text, sample);
        Assert.That(scene.Log, Is.Empty);
        Assert.That(scene.Player.SaveText(), Is.EqualTo(text));
    }

    [Test]
    public void A_scene_learns_when_it_is_played_and_reports_no_problem([ValueSource(nameof(Samples))] string sample)
    {
        scene.Player.Load(SampleScene.FileOf(sample));
        scene.Run(40);
        Assert.That(scene.Log, Is.Empty);
        Assert.That(scene.Academy.Behaviors, Has.Count.EqualTo(1));
        var agents = scene.Player.World.FindAll<Agent>();
        Assert.That(agents, Has.Count.EqualTo(sample switch { "CartPole" => 8, "Pendulum" => 4, "CliffWalking" => 32, _ => 16 }));
        Assert.That(scene.Academy.Behaviors[0].Trainer!.Steps, Is.GreaterThan(30));
        Assert.That(agents.Select(agent => string.Join(' ', agent.GetObservations().ToArray())).Distinct().Count(), Is.GreaterThan(1), "The areas are copies of each other to the last number.");
    }

    [TestCase("CartPole", 450)]
    [TestCase("Pendulum", -400)]
    [TestCase("GridWorld", 0.8)]
    [TestCase("CliffWalking", -13.01)]
    public void The_heuristic_shows_how_it_is_done(string sample, double expected)
    {
        scene.Player.Load(SampleScene.FileOf(sample));
        foreach (var parameters in scene.Player.World.FindAll<BehaviorParameters>())
        {
            parameters.BehaviorType = BehaviorType.HeuristicOnly;
        }

        var agents = scene.Player.World.FindAll<Agent>();
        var returns = new List<float>();
        var counted = new int[agents.Count];
        for (var step = 0; step < 1500; step++)
        {
            scene.Run(1);
            for (var index = 0; index < counted.Length; index++)
            {
                if (agents[index].CompletedEpisodes > counted[index])
                {
                    counted[index]++;
                    returns.Add(agents[index].LastReturn);
                }
            }
        }

        Assert.That(scene.Log, Is.Empty);
        Assert.That(returns.Average(), Is.GreaterThanOrEqualTo(expected));
    }

    [Test]
    public void A_scene_learns_by_the_settings_that_were_tuned_for_its_task()
    {
        var tuned = new Dictionary<string, PpoSettings>
        {
            ["CartPole"] = PpoSettings.CartPole,
            ["Pendulum"] = PpoSettings.Pendulum,
            ["GridWorld"] = PpoSettings.GridWorld,
            ["GridWorldCamera"] = PpoSettings.GridWorld,
            ["CliffWalking"] = PpoSettings.CliffWalking,
        };
        foreach (var sample in Samples)
        {
            scene.Player.Load(SampleScene.FileOf(sample));
            Assert.That(scene.Player.World.FindAll<PpoTrainerSettings>()[0].Settings, Is.EqualTo(tuned[sample]), sample);
        }
    }

    [Test]
    public void The_same_seed_plays_the_same_and_another_does_not()
    {
        var runs = new List<string>();
        foreach (var seed in new ulong[] { 3, 3, 4 })
        {
            using var played = new PlayedScene();
            played.Academy.Seed = seed;
            played.Player.Load(SampleScene.FileOf("CartPole"));
            played.Run(120);
            runs.Add(string.Join('|', played.Player.World.FindAll<Agent>().Select(agent => string.Join(' ', agent.GetObservations().ToArray()))));
        }

        Assert.That(runs[0], Is.EqualTo(runs[1]));
        Assert.That(runs[2], Is.Not.EqualTo(runs[0]));
    }

    [Test]
    public void The_camera_of_each_area_sees_its_own_agent_and_goals()
    {
        scene.Player.Load(SampleScene.FileOf("GridWorldCamera"));
        scene.Run(1);
        foreach (var agent in scene.Player.World.FindAll<GridWorldAgent>())
        {
            var picture = agent.GetObservations().ToArray();
            Assert.That(picture, Has.Length.EqualTo(3 * 20 * 20));
            Assert.That(Enumerable.Range(0, 400).Count(place => picture[place] > 0.85f && picture[400 + place] < 0.3f), Is.InRange(9, 16), "One red cell is the wrong goal.");
            Assert.That(Enumerable.Range(0, 400).Count(place => picture[place] < 0.3f && picture[400 + place] > 0.75f), Is.InRange(9, 16), "One green cell is the right goal.");
            Assert.That(Enumerable.Range(0, 400).Count(place => picture[800 + place] > 0.9f), Is.InRange(4, 16), "One blue cell is the agent.");
        }
    }
}
