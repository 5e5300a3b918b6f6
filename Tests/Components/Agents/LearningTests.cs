using Hebb.Agents;
using Hebb.Components;
using Hebb.Devices.Cpu;
using Hebb.Samples;
using Hebb.Scene;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Components.Agents;

public class LearningTests
{
    private PlayedScene scene = null!;

    [OneTimeSetUp]
    public void Register()
    {
        ScriptAssemblies.Register(typeof(Agent).Assembly);
        ScriptAssemblies.Register(typeof(CartPoleAgent).Assembly);
    }

    [SetUp]
    public void SetUp() => scene = new PlayedScene();

    [TearDown]
    public void TearDown() => scene.Dispose();

    [Test]
    [Category("Deep")]
    public void Cart_pole_is_learned_in_its_scene_and_the_model_then_plays_there()
    {
        using var folder = new TemporaryFolder();
        scene.Player.Load(FileOf("CartPole"));
        scene.Run(1);
        var trainer = (PpoTrainer)scene.Academy.Behaviors[0].Trainer!;
        while (trainer.Steps < 85_000 && !(trainer.Statistics.Episodes >= 100 && trainer.Statistics.MeanReturn >= 475))
        {
            scene.Run(100);
        }

        TestContext.Out.WriteLine($"mean return {trainer.Statistics.MeanReturn} after {trainer.Steps} decisions");
        Assert.That(trainer.Statistics.MeanReturn, Is.GreaterThanOrEqualTo(475));
        var path = Path.Combine(folder.Path, "cartpole.hebb");
        trainer.SaveModel(path);
        var model = TrainedModel.Create("cartpole", File.ReadAllBytes(path));
        foreach (var parameters in scene.Player.World.FindAll<BehaviorParameters>())
        {
            (parameters.Model, parameters.BehaviorType, parameters.DeterministicInference) = (model, BehaviorType.InferenceOnly, true);
        }

        scene.Run(1200);
        Assert.That(scene.Player.World.FindAll<Agent>().Select(agent => agent.LastReturn).Average(), Is.GreaterThan(475));
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
    public void Loading_a_learning_scene_again_and_again_leaves_nothing_behind()
    {
        var users = SharedDevice.Users;
        long Play()
        {
            for (var round = 0; round < 10; round++)
            {
                scene.Player.Load(FileOf("CartPole"));
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

    private static TrainedModel Policy(ObservationSpec observation, ActionSpec actions)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "policy.hebb");
        using var device = new CpuDevice();
        using var trainer = new PpoTrainer(new BehaviorSpec([observation], actions), new PpoSettings { HiddenUnits = 8 }, device);
        trainer.SaveModel(path);
        return TrainedModel.Create("Policy", File.ReadAllBytes(path));
    }

    private static string FileOf(string sample) => Path.Combine(RepositoryFolder.Path, "Samples", sample, sample + ".scene");
}
