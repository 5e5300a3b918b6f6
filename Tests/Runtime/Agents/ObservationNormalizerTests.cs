using Hebb.Agents;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class ObservationNormalizerTests
{
    private static readonly BehaviorSpec Spec = new(
        [new ObservationSpec("vector", new TensorShape(2)), new ObservationSpec("picture", new TensorShape(1, 1, 3))], ActionSpec.MakeDiscrete(2));

    [Test]
    public void Its_layer_does_what_it_does_and_leaves_pictures_as_they_are()
    {
        var normalizer = new ObservationNormalizer(Spec);
        var random = new SeededRandom(9);
        var observation = new float[5];
        for (var step = 0; step < 1000; step++)
        {
            Draw();
            normalizer.Observe(observation);
        }

        using var model = new Sequential([normalizer.ToLayer()], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(5));
        Draw();
        observation[1] = 1e9f;
        var normalized = new float[5];
        normalizer.Normalize(observation, normalized);

        Assert.That(model.Predict(new Tensor(new TensorShape(1, 5), observation)).Floats, Is.EqualTo(normalized).Within(1e-4f));
        Assert.That(normalized[0], Is.InRange(-4f, 4f));
        Assert.That(normalized[1], Is.EqualTo(ObservationNormalizer.Limit));
        Assert.That(normalized[2..], Is.EqualTo(observation[2..]));

        void Draw()
        {
            observation[0] = random.Normal(1e6f, 3f);
            observation[1] = random.Normal(-2f, 0.01f);
            observation.AsSpan(2).Fill(random.Uniform());
        }
    }

    [Test]
    public void A_mean_far_from_zero_does_not_swallow_the_variance()
    {
        var moments = new RunningMoments(1);
        for (var sample = 0; sample < 10_000; sample++)
        {
            moments.Add([1_000_000f + (sample % 2)]);
        }

        Assert.That(moments.Mean(0), Is.EqualTo(1_000_000.5).Within(0.02));
        Assert.That(moments.Variance(0), Is.GreaterThan(0.2));
    }

    [Test]
    public void Evaluation_teaches_it_nothing()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var trainer = new PpoTrainer(new Corridor().Spec, new PpoSettings { NormalizeObservations = true, HiddenUnits = 8 }, device);
        using var model = trainer.ToModel(device);
        using var policy = new InferencePolicy(trainer.Spec, model);
        Hebb.Agents.Environments.PolicyEvaluation.Run(policy, PpoTrainerTests.Corridors(5), 1);

        Assert.That(trainer.ToModel(device).States.SelectMany(state => state.Initial.Floats), Is.EqualTo(model.States.SelectMany(state => state.Initial.Floats)));
        Assert.That(model.States[0].Initial.Floats, Has.All.Zero);
    }
}
