using Hebb.Agents;
using Hebb.Assets;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class InferencePolicyTests
{
    private static readonly BehaviorSpec Spec = new([new ObservationSpec("a", new TensorShape(2)), new ObservationSpec("b", new TensorShape(3))], new ActionSpec(2, 3, 2));

    private static Device Cpu => TestDevices.Get(DeviceKind.Cpu);

    [Test]
    public void A_saved_policy_decides_as_the_trainer_does_with_the_statistics_it_was_trained_with()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "policy.hebb");
        using var trainer = new PpoTrainer(Spec, new PpoSettings { NormalizeObservations = true, HiddenUnits = 8, BufferSize = 4096 }, Cpu);
        var taught = (PolicySlot)trainer.Join();
        var random = new SeededRandom(3);
        for (var step = 0; step < 100; step++)
        {
            Fill(taught.Observation, random);
            taught.RequestDecision(0f);
            trainer.Decide();
        }

        trainer.SaveModel(path);
        using var policy = InferencePolicy.Load(path, Cpu, Spec);
        var slot = (PolicySlot)policy.Join();
        var model = trainer.ToModel(Cpu);
        for (var step = 0; step < 20; step++)
        {
            Fill(slot.Observation, random);
            slot.RequestDecision(0f);
            policy.Decide();
            var answers = model.Predict(new Tensor(new TensorShape(1, 5), slot.Observation.ToArray())).Floats;
            Assert.That(slot.Actions.DiscreteActions[0], Is.EqualTo(Best(answers.AsSpan(0, 3))));
            Assert.That(slot.Actions.DiscreteActions[1], Is.EqualTo(Best(answers.AsSpan(3, 2))));
            Assert.That(slot.Decision.Actions, Is.EqualTo(answers[5..7]).Within(1e-6f));
        }

        var normalization = (Normalization)model.Layers[0];
        Assert.That(normalization.States[0].Initial.Floats, Has.All.InRange(90f, 110f), "the observations lie around 100");
        model.Dispose();
    }

    [Test]
    public void A_slot_tells_how_likely_each_choice_was_and_that_a_masked_one_was_not()
    {
        using var trainer = new PpoTrainer(Spec, new PpoSettings { HiddenUnits = 8 }, Cpu);
        using var policy = new InferencePolicy(Spec, trainer.ToModel(Cpu), isGreedy: false);
        using var model = trainer.ToModel(Cpu);
        var slot = policy.Join();
        Assert.That(slot.LogProbabilities.IsEmpty, "nothing was decided yet");

        Fill(slot.Observation, new SeededRandom(5));
        slot.Mask[1] = false;
        slot.RequestDecision(0f);
        policy.Decide();

        var answers = model.Predict(new Tensor(new TensorShape(1, 5), slot.Observation.ToArray())).Floats;
        var odds = new[] { Math.Exp(answers[0]), 0, Math.Exp(answers[2]) };
        var rest = new[] { Math.Exp(answers[3]), Math.Exp(answers[4]) };
        var expected = odds.Select(value => value / odds.Sum()).Concat(rest.Select(value => value / rest.Sum()));
        Assert.That(slot.LogProbabilities.ToArray().Select(value => Math.Exp(value)), Is.EqualTo(expected).Within(1e-5));
        Assert.That(slot.LogProbabilities[1], Is.LessThan(-1e7f));
    }

    [Test]
    public void A_policy_that_draws_varies_and_one_that_does_not_repeats_itself()
    {
        using var trainer = new PpoTrainer(Spec, new PpoSettings { HiddenUnits = 8 }, Cpu);
        using var greedy = new InferencePolicy(Spec, trainer.ToModel(Cpu));
        using var drawing = new InferencePolicy(Spec, trainer.ToModel(Cpu), isGreedy: false);

        Assert.That(Different(greedy), Is.EqualTo(1));
        Assert.That(Different(drawing), Is.GreaterThan(10));

        static int Different(InferencePolicy policy)
        {
            var slot = policy.Join();
            return Enumerable.Range(0, 40).Select(_ =>
            {
                slot.RequestDecision(0f);
                policy.Decide();
                return (slot.Actions.DiscreteActions[0], slot.Actions.ContinuousActions[1]);
            }).Distinct().Count();
        }
    }

    [Test]
    public void More_agents_than_one_pass_takes_are_decided_for_like_few()
    {
        using var trainer = new PpoTrainer(Spec, new PpoSettings { HiddenUnits = 8 }, Cpu);
        using var policy = new InferencePolicy(Spec, trainer.ToModel(Cpu));
        var slots = Enumerable.Range(0, 300).Select(_ => (PolicySlot)policy.Join()).ToList();
        for (var index = 0; index < slots.Count; index++)
        {
            slots[index].Observation.Fill(index % 7);
            slots[index].RequestDecision(0f);
        }

        policy.Decide();

        for (var index = 7; index < slots.Count; index++)
        {
            Assert.That(slots[index].Decision.Actions, Is.EqualTo(slots[index % 7].Decision.Actions));
        }
    }

    [Test]
    public void A_policy_for_other_sensors_or_actions_is_refused_with_both_named()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "policy.hebb");
        using var trainer = new PpoTrainer(Spec, new PpoSettings { HiddenUnits = 8 }, Cpu);
        trainer.SaveModel(path);
        var turned = new BehaviorSpec([Spec.Observations[1], Spec.Observations[0]], Spec.Actions);
        var fewer = new BehaviorSpec(Spec.Observations, new ActionSpec(2, 3));

        Assert.That(
            () => InferencePolicy.Load(path, Cpu, turned),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path).And.Message.Contains("a (2), b (3)").And.Message.Contains("b (3), a (2)"));
        Assert.That(() => InferencePolicy.Load(path, Cpu, fewer), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("branches [3, 2]").And.Message.Contains("branches [3]"));
    }

    [Test]
    public void A_model_that_decides_for_no_agent_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "classifier.hebb");
        using var model = new Sequential([new Dense(2)], Cpu);
        model.Build(new TensorShape(4));
        ModelAsset.Save(path, model, new ModelMetadata());

        Assert.That(() => InferencePolicy.Load(path, Cpu), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("decides for no agent"));
    }

    private static void Fill(Span<float> values, SeededRandom random)
    {
        foreach (ref var value in values)
        {
            value = random.Normal(100, 5);
        }
    }

    private static int Best(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var index = 1; index < values.Length; index++)
        {
            best = values[index] > values[best] ? index : best;
        }

        return best;
    }
}
