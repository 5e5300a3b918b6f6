using Hebb.Agents;
using Hebb.Components;
using Hebb.Devices.Cpu;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Components.Agents;

public class LearningTests
{
    private PlayedScene scene = null!;

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [TestCase("CartPole", 85_000, 475)]
    [TestCase("Pendulum", 150_000, -300)]
    [TestCase("GridWorld", 100_000, 0.8)]
    [TestCase("GridWorldCamera", 100_000, 0.8)]
    [TestCase("CliffWalking", 200_000, -13)]
    [Category("Deep")]
    public void A_sample_is_learned_in_its_scene_and_the_model_then_plays_there(string sample, int decisions, double expected)
    {
        using var folder = new TemporaryFolder();
        scene.Player.Load(SampleScene.FileOf(sample));
        scene.Run(1);
        var trainer = (PpoTrainer)scene.Academy.Behaviors[0].Trainer!;
        while (trainer.Steps < decisions)
        {
            scene.Run(10);
        }

        var path = Path.Combine(folder.Path, "policy.hebb");
        trainer.SaveModel(path);
        var model = TrainedModel.Create(sample, File.ReadAllBytes(path));
        foreach (var parameters in scene.Player.World.FindAll<BehaviorParameters>())
        {
            (parameters.Model, parameters.BehaviorType, parameters.DeterministicInference) = (model, BehaviorType.InferenceOnly, true);
        }

        var returns = FullEpisodes(100).ToList();
        TestContext.Out.WriteLine($"{sample}: greedy return {returns.Average():F2} after {trainer.Steps} decisions");
        Assert.That(returns.Average(), Is.GreaterThanOrEqualTo(expected));
        Assert.That(scene.Log, Is.Empty);
    }

    [Test]
    public void A_model_that_does_not_fit_is_told_of_with_what_differs_and_the_agent_stays_out()
    {
        var model = Policy(new ObservationSpec(VectorSensor.DefaultName, new TensorShape(4)), ActionSpec.MakeDiscrete(2));
        var agent = PlayedScene.Add<CountingAgent>(configure: parameters => parameters.Model = model);
        scene.Run(3);
        Assert.That(scene.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(scene.Log, Does.Contain("/Agent:").And.Contain("vector").And.Contain("4").And.Contain("1"));
        Assert.That(agent.Policy, Is.Null);
    }

    [Test]
    public void A_model_that_fits_decides_for_all_its_agents_in_one_policy()
    {
        var users = SharedDevice.Users;
        var model = Policy(new ObservationSpec(VectorSensor.DefaultName, new TensorShape(1)), ActionSpec.MakeDiscrete(2));
        var agents = Enumerable.Range(0, 3).Select(_ => PlayedScene.Add<CountingAgent>(configure: parameters => parameters.Model = model)).ToList();
        scene.Run(5);
        Assert.That(scene.Log, Is.Empty);
        Assert.That(agents.Select(agent => agent.Policy).Distinct().Count(), Is.EqualTo(1));
        Assert.That(agents.Select(agent => agent.Count), Is.All.EqualTo(5));
        scene.Player.Unload();
        Assert.That(SharedDevice.Users, Is.EqualTo(users));
    }

    [Test]
    public void Another_game_goes_on_learning_where_the_last_one_ended()
    {
        using var folder = new TemporaryFolder();
        var learned = Play("CartPole", folder.Path, 600);
        Assert.That(learned, Is.GreaterThan(600));
        Assert.That(Play("CartPole", folder.Path, 40), Is.GreaterThan(learned), "as many decisions as the first game made, and its own");
        Assert.That(Play("CartPole", Path.Combine(folder.Path, "other"), 40), Is.LessThan(learned), "another folder holds nothing to go on from");
        Assert.That(scene.Log, Is.Empty);
    }

    [Test]
    public void Where_the_settings_are_others_a_behavior_learns_anew_and_says_why()
    {
        using var folder = new TemporaryFolder();
        var learned = Play("CartPole", folder.Path, 600);
        scene.Player.Load(SampleScene.FileOf("CartPole"));
        Academy.Instance.CheckpointFolder = folder.Path;
        foreach (var settings in scene.Player.World.FindAll<PpoTrainerSettings>())
        {
            settings.Settings = settings.Settings with { Discount = 0.5f };
        }

        scene.Run(40);
        Assert.That(Academy.Instance.Behaviors[0].Trainer!.Steps, Is.LessThan(learned));
        Assert.That(scene.Log, Does.Contain("The behavior 'CartPole' learns anew").And.Contain("discount 0.5"));
    }

    /// <summary>Plays so many steps, keeps what was learned, and counts the decisions of all games so far.</summary>
    private long Play(string sample, string folder, int steps)
    {
        scene.Player.Load(SampleScene.FileOf(sample));
        Academy.Instance.CheckpointFolder = folder;
        scene.Run(steps);
        var decisions = Academy.Instance.Behaviors[0].Trainer!.Steps;
        Academy.Instance.SaveCheckpoints();
        scene.Player.Unload();
        return decisions;
    }

    [Test]
    public void Loading_a_learning_scene_again_and_again_leaves_nothing_behind()
    {
        var users = SharedDevice.Users;
        long Play()
        {
            for (var round = 0; round < 10; round++)
            {
                scene.Player.Load(SampleScene.FileOf("CartPole"));
                scene.Run(40);
            }

            scene.Player.Unload();
            Assert.That(SharedDevice.Users, Is.EqualTo(users));
            return GC.GetTotalMemory(forceFullCollection: true);
        }

        Play();
        var before = Play();
        Assert.That(Play() - before, Is.LessThan(1 << 18));
    }

    /// <summary>The returns of episodes that began after now.</summary>
    private IEnumerable<float> FullEpisodes(int count)
    {
        var agents = scene.Player.World.FindAll<Agent>();
        var completed = agents.Select(agent => agent.CompletedEpisodes).ToArray();
        var first = completed.Select(episodes => episodes + 1).ToArray();
        while (count > 0)
        {
            scene.Run(1);
            for (var index = 0; index < completed.Length && count > 0; index++)
            {
                if (agents[index].CompletedEpisodes > completed[index] && ++completed[index] > first[index])
                {
                    count--;
                    yield return agents[index].LastReturn;
                }
            }
        }
    }

    private static TrainedModel Policy(ObservationSpec observation, ActionSpec actions)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "policy.hebb");
        using var device = new CpuDevice();
        using var trainer = new PpoTrainer(new BehaviorSpec([observation], actions), new PpoSettings { HiddenUnits = 8 }, device);
        trainer.SaveModel(path);
        return TrainedModel.Create("Policy", File.ReadAllBytes(path));
    }
}
