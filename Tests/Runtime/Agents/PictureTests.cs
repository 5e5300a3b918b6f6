using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class PictureTests
{
    [Test]
    public void A_policy_learns_from_pictures([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var settings = new PpoSettings { BufferSize = 64, BatchSize = 32, Epochs = 2, HiddenUnits = 16, HiddenLayers = 1 };
        using var trainer = new PpoTrainer(new GridWorld(3, 1).Spec, settings, device);
        var before = PpoTrainerTests.AllWeights(trainer);
        var loop = new EnvironmentLoop(trainer, Enumerable.Range(0, 4).Select(_ => new GridWorld(3, 1)), 1);
        while (trainer.Statistics.Updates < 2)
        {
            loop.Step();
            trainer.Update(TimeSpan.MaxValue);
        }

        var after = PpoTrainerTests.AllWeights(trainer);
        Assert.That(after, Has.All.Matches<float>(float.IsFinite));
        Assert.That(after.Zip(before, (a, b) => a != b).Count(changed => changed), Is.GreaterThan(after.Length / 2));
    }

    [Test]
    public void A_picture_beside_vectors_is_seen_with_them_and_comes_back_from_a_file()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        var spec = new BehaviorSpec(
            [new ObservationSpec("speed", new TensorShape(2)), new ObservationSpec("camera", new TensorShape(3, 13, 12)), new ObservationSpec("fuel", new TensorShape(1))],
            ActionSpec.MakeContinuous(2));
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "policy.hebb");
        using var trainer = new PpoTrainer(spec, new PpoSettings { BufferSize = 32, BatchSize = 16, HiddenUnits = 16, NormalizeObservations = true }, device);
        var slot = trainer.Join();
        var random = new SeededRandom(2);
        while (trainer.Statistics.Updates < 2)
        {
            Look(slot, random);
            slot.RequestDecision(1f);
            trainer.Update(TimeSpan.MaxValue);
            trainer.Decide();
        }

        trainer.SaveModel(path);
        using var own = new InferencePolicy(spec, trainer.ToModel(device));
        using var loaded = InferencePolicy.Load(path, device, spec);
        var (first, second) = (own.Join(), loaded.Join());
        Look(first, random);
        first.Observation.CopyTo(second.Observation);
        first.RequestDecision(0f);
        second.RequestDecision(0f);
        own.Decide();
        loaded.Decide();
        var before = first.Actions.ContinuousActions.AsSpan().ToArray();
        Assert.That(second.Actions.ContinuousActions.AsSpan().ToArray(), Is.EqualTo(before));

        foreach (var place in new[] { 0, 5, 400, 470 })
        {
            first.Observation[place] += 5f;
            first.RequestDecision(0f);
            own.Decide();
            Assert.That(first.Actions.ContinuousActions.AsSpan().ToArray(), Is.Not.EqualTo(before), $"value {place} matters");
            before = first.Actions.ContinuousActions.AsSpan().ToArray();
        }
    }

    private static void Look(AgentSlot slot, SeededRandom random)
    {
        foreach (ref var value in slot.Observation)
        {
            value = random.Uniform();
        }
    }
}
