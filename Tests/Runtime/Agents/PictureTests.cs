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
    public void A_picture_beside_other_sensors_is_refused_in_words()
    {
        var spec = new BehaviorSpec([new ObservationSpec("camera", new TensorShape(3, 8, 8)), new ObservationSpec("speed", new TensorShape(1))], ActionSpec.MakeDiscrete(2));

        Assert.That(
            () => new PpoTrainer(spec, new PpoSettings(), TestDevices.Get(DeviceKind.Cpu)),
            Throws.ArgumentException.With.Message.Contains("camera").And.Message.Contains("speed"));
    }
}
