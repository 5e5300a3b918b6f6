using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class PpoTrainerTests
{
    private static readonly BehaviorSpec Push = new([new ObservationSpec("sensor", new TensorShape(2))], ActionSpec.MakeDiscrete(2));

    private static Device Cpu => TestDevices.Get(DeviceKind.Cpu);

    [Test]
    public void A_policy_with_masked_branches_and_a_continuous_action_learns([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var settings = SmallPpo.Settings with { BufferSize = 128, BatchSize = 64, Epochs = 4, LearningRate = 5e-3f, ScaleRewards = false };
        using var trainer = new PpoTrainer(new Corridor().Spec, settings, TestDevices.Get(kind));

        Train(trainer, 24 * 128);

        using var policy = new InferencePolicy(trainer.Spec, trainer.ToModel(TestDevices.Get(kind)));
        Assert.That(PolicyEvaluation.Run(policy, Corridors(20), 7).Average(), Is.GreaterThan(1.5));
    }

    [Test]
    public void The_ratio_is_exactly_one_before_the_first_step_and_so_nothing_diverges()
    {
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings with { BatchSize = 48, Epochs = 1 }, Cpu);

        Train(trainer, 48 * 5);

        Assert.That(trainer.Statistics.Updates, Is.GreaterThan(2));
        Assert.That(trainer.Statistics.Divergence, Is.Zero);
        Assert.That(trainer.Statistics.ClipFraction, Is.Zero);
    }

    [Test]
    public void A_forbidden_choice_is_never_taken_and_its_entropy_is_finite()
    {
        using var trainer = new PpoTrainer(Push, SmallPpo.Settings, Cpu);
        var slot = trainer.Join();
        slot.Mask[0] = false;
        for (var step = 0; step < 120; step++)
        {
            slot.RequestDecision(1f);
            trainer.Update(TimeSpan.MaxValue);
            trainer.Decide();

            Assert.That(slot.Actions.DiscreteActions[0], Is.EqualTo(1));
        }

        Assert.That(trainer.Statistics.Updates, Is.EqualTo(2));
        Assert.That(trainer.Statistics.Entropy, Is.Zero);
    }

    [Test]
    public void A_mask_belongs_to_its_own_decision_and_not_to_the_one_before()
    {
        using var trainer = new PpoTrainer(Push, SmallPpo.Settings with { Epochs = 1, BatchSize = 48 }, Cpu);
        var slot = trainer.Join();
        for (var step = 0; step <= 48; step++)
        {
            (slot.Mask[0], slot.Mask[1]) = (step % 2 == 0, step % 2 == 1);
            slot.RequestDecision(1f);
            trainer.Update(TimeSpan.MaxValue);
            trainer.Decide();
        }

        Assert.That(trainer.Statistics.Updates, Is.EqualTo(1));
        Assert.That(trainer.Statistics.Divergence, Is.Zero);
    }

    [Test]
    public void The_environment_gets_limited_actions_while_the_policy_remembers_what_it_drew()
    {
        var spec = new BehaviorSpec([new ObservationSpec("sensor", new TensorShape(1))], ActionSpec.MakeContinuous(1));
        using var trainer = new PpoTrainer(spec, SmallPpo.Settings, Cpu);
        var slot = (PpoSlot)trainer.Join();
        var beyond = 0;
        for (var step = 0; step < 40; step++)
        {
            slot.RequestDecision(0f);
            trainer.Decide();
            Assert.That(slot.Actions.ContinuousActions[0], Is.InRange(-1f, 1f));
            beyond += Math.Abs(slot.Decision.Actions[0]) > 1 ? 1 : 0;
        }

        Assert.That(beyond, Is.GreaterThan(3));
    }

    [Test]
    public void The_same_seed_gives_the_same_curve_whatever_the_number_of_threads()
    {
        var settings = SmallPpo.Settings with { BufferSize = 2048, BatchSize = 1024, HiddenUnits = 128, Epochs = 2 };

        Assert.That(Weights(1), Is.EqualTo(Weights(3)));

        float[] Weights(int threads)
        {
            using var device = new CpuDevice(threads);
            using var trainer = new PpoTrainer(new Corridor().Spec, settings, device);
            Train(trainer, 4100);
            Assert.That(trainer.Statistics.Updates, Is.EqualTo(2));
            return AllWeights(trainer);
        }
    }

    [Test]
    public void An_agent_decides_the_same_whoever_else_is_there()
    {
        Assert.That(Choices(1), Is.EqualTo(Choices(7)));

        int[] Choices(int agents)
        {
            using var trainer = new PpoTrainer(Push, SmallPpo.Settings with { NormalizeObservations = false, BufferSize = 4096 }, Cpu);
            var slots = Enumerable.Range(0, agents).Select(_ => trainer.Join()).ToList();
            return [.. Enumerable.Range(0, 50).Select(_ =>
            {
                slots.ForEach(slot => slot.RequestDecision(0f));
                trainer.Decide();
                return slots[0].Actions.DiscreteActions[0];
            })];
        }
    }

    [Test]
    public void A_truncation_is_bootstrapped_with_the_value_of_the_final_observation_and_not_of_the_next_episode()
    {
        Assert.That(FirstCriticLoss(EpisodeEnd.Truncated, final: 3f, reset: 0f), Is.EqualTo(FirstCriticLoss(EpisodeEnd.Truncated, final: 3f, reset: -3f)));
        Assert.That(FirstCriticLoss(EpisodeEnd.Truncated, final: 3f, reset: 0f), Is.Not.EqualTo(FirstCriticLoss(EpisodeEnd.Truncated, final: -3f, reset: 0f)));
        Assert.That(FirstCriticLoss(EpisodeEnd.Terminated, final: 3f, reset: 0f), Is.EqualTo(FirstCriticLoss(EpisodeEnd.Terminated, final: -3f, reset: 0f)));

        // Episodes of one step from the same start: only what lies behind them differs.
        float FirstCriticLoss(EpisodeEnd end, float final, float reset)
        {
            using var trainer = new PpoTrainer(Push, SmallPpo.Settings with { NormalizeObservations = false, ScaleRewards = false, Epochs = 1, BatchSize = 48 }, Cpu);
            var slot = trainer.Join();
            for (var episode = 0; episode < 48; episode++)
            {
                slot.Observation.Fill(1f);
                slot.RequestDecision(0f);
                trainer.Decide();
                slot.Observation.Fill(final);
                slot.EndEpisode(1f, end);
                slot.Observation.Fill(reset);
            }

            Assert.That(trainer.Update(TimeSpan.MaxValue), Is.True);
            return trainer.Statistics.ValueLoss;
        }
    }

    [Test]
    public void An_update_that_is_cut_into_slices_ends_with_the_same_weights_and_records_nothing_meanwhile()
    {
        using var whole = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        using var sliced = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        foreach (var trainer in new[] { whole, sliced })
        {
            var loop = new EnvironmentLoop(trainer, Corridors(3), 11);
            while (!trainer.IsUpdateDue)
            {
                loop.Step();
            }

            var steps = trainer.Steps;
            var budget = trainer == whole ? TimeSpan.MaxValue : TimeSpan.Zero;
            var slices = 1;
            while (!trainer.Update(budget))
            {
                slices++;
                loop.Step();
                Assert.That(trainer.Steps, Is.EqualTo(steps));
            }

            Assert.That(slices, Is.EqualTo(trainer == whole ? 1 : 18), "where no step fits, every second slice takes one of the nine");
        }

        Assert.That(AllWeights(sliced), Is.EqualTo(AllWeights(whole)));
    }

    [Test]
    public void Deciding_allocates_nothing()
    {
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings with { BufferSize = 100_000 }, Cpu);
        var slots = Enumerable.Range(0, 5).Select(_ => trainer.Join()).ToList();
        Decide(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Decide(200);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Decide(int times)
        {
            for (var time = 0; time < times; time++)
            {
                foreach (var slot in slots)
                {
                    slot.RequestDecision(0.5f);
                }

                trainer.Decide();
            }
        }
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_reward_that_is_no_number_is_refused_and_training_goes_on_as_if_it_had_never_come(float bad)
    {
        using var clean = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        using var disturbed = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        foreach (var trainer in new[] { clean, disturbed })
        {
            var slot = trainer.Join();
            for (var step = 0; step < 150; step++)
            {
                if (trainer == disturbed && step % 10 == 5)
                {
                    var error = Assert.Throws<ArgumentException>(() => slot.RequestDecision(bad));
                    Assert.That(error!.Message, Does.Contain("The reward is").And.Contain("finite"));
                }

                slot.Observation[0] = step % 3;
                slot.RequestDecision(step % 2);
                trainer.Update(TimeSpan.MaxValue);
                trainer.Decide();
            }

            Assert.That(trainer.Statistics.Updates, Is.EqualTo(3));
        }

        Assert.That(AllWeights(disturbed), Is.EqualTo(AllWeights(clean)));
    }

    [Test]
    public void An_update_whose_loss_is_no_number_is_taken_back_and_says_so()
    {
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings with { ScaleRewards = false }, Cpu);
        Train(trainer, 60);
        var weights = AllWeights(trainer);
        var slot = trainer.Join();
        while (!trainer.IsUpdateDue)
        {
            slot.RequestDecision(1e30f);
            trainer.Decide();
        }

        var failure = Assert.Throws<InvalidOperationException>(() => trainer.Update(TimeSpan.MaxValue));

        Assert.That(failure!.Message, Does.Contain("taken back").And.Contain("smaller"));
        Assert.That(AllWeights(trainer), Is.EqualTo(weights));
    }

    [Test]
    public void An_observation_that_is_no_number_is_refused_with_the_name_of_its_sensor_and_nothing_is_lost()
    {
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        var slot = trainer.Join();
        slot.RequestDecision(0f);
        trainer.Decide();
        slot.RequestDecision(0f);
        trainer.Decide();
        slot.Observation[3] = float.NaN;

        var request = Assert.Throws<ArgumentException>(() => slot.RequestDecision(0f));
        Assert.That(request!.Message, Does.Contain("'number'").And.Contain("value 2 of 3"));
        Assert.That(trainer.Steps, Is.EqualTo(1));

        Assert.Throws<ArgumentException>(() => slot.EndEpisode(0f, EpisodeEnd.Terminated));
        Assert.That(trainer.Steps, Is.EqualTo(1));
        Assert.That(trainer.Statistics.Episodes, Is.Zero);

        slot.Observation[3] = 0f;
        Train(trainer, 60);
        Assert.That(trainer.Statistics.Updates, Is.EqualTo(1));
        Assert.That(AllWeights(trainer), Has.All.Matches<float>(float.IsFinite));
    }

    [Test]
    public void An_episode_that_ends_while_a_decision_is_asked_for_ends_with_the_decision_before([Values] EpisodeEnd end)
    {
        Assert.That(Loss(isAskedFor: true), Is.EqualTo(Loss(isAskedFor: false)));

        // The same rewards and the same last state: once the last reward comes with the end, once after a further request.
        float Loss(bool isAskedFor)
        {
            using var trainer = new PpoTrainer(Push, SmallPpo.Settings with { NormalizeObservations = false, ScaleRewards = false, Epochs = 1, BatchSize = 48 }, Cpu);
            var slot = trainer.Join();
            for (var episode = 0; episode < 24; episode++)
            {
                for (var step = 0; step < 2; step++)
                {
                    slot.Observation.Fill(step);
                    slot.RequestDecision(1f);
                    trainer.Decide();
                }

                slot.Observation.Fill(2f);
                if (isAskedFor)
                {
                    slot.RequestDecision(1f);
                }

                slot.EndEpisode(isAskedFor ? 2f : 3f, end);
            }

            Assert.That(trainer.Update(TimeSpan.MaxValue), Is.True);
            Assert.That(trainer.Statistics.Updates, Is.EqualTo(1));
            Assert.That(trainer.Statistics.MeanReturn, Is.EqualTo(4));
            return trainer.Statistics.ValueLoss;
        }
    }

    [Test]
    public void A_broken_last_observation_does_not_reach_the_value_of_the_state_before()
    {
        using var trainer = new PpoTrainer(Push, SmallPpo.Settings with { NormalizeObservations = false }, Cpu);
        var slot = trainer.Join();
        for (var episode = 0; episode < 60; episode++)
        {
            slot.Observation.Fill(1f);
            slot.RequestDecision(0f);
            trainer.Decide();
            slot.RequestDecision(1f);
            slot.Observation.Fill(float.NaN);
            Assert.Throws<ArgumentException>(() => slot.EndEpisode(1f, EpisodeEnd.Truncated));
            trainer.Update(TimeSpan.MaxValue);
        }

        Assert.That(trainer.Statistics.Updates, Is.EqualTo(1));
        Assert.That(AllWeights(trainer), Has.All.Matches<float>(float.IsFinite));
    }

    [Test]
    public void A_branch_without_a_choice_is_refused_by_its_number()
    {
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        var slot = trainer.Join();
        slot.Mask.Slice(2, 3).Clear();

        Assert.That(() => slot.RequestDecision(0f), Throws.ArgumentException.With.Message.Contains("All 3 choices of branch 1"));
    }

    [Test]
    public void Agents_may_leave_and_enter_while_experience_is_gathered()
    {
        using var trainer = new PpoTrainer(Push, SmallPpo.Settings, Cpu);
        var slots = Enumerable.Range(0, 4).Select(_ => trainer.Join()).ToList();
        for (var step = 0; step < 400; step++)
        {
            slots.ForEach(slot => slot.RequestDecision(1f));
            if (step % 5 == 0)
            {
                trainer.Leave(slots[step % 4]);
                slots[step % 4] = trainer.Join();
            }

            trainer.Update(TimeSpan.MaxValue);
            trainer.Decide();
        }

        Assert.That(trainer.Statistics.Updates, Is.GreaterThan(20));
        Assert.That(AllWeights(trainer), Has.All.Matches<float>(float.IsFinite));
    }

    [Test]
    public void A_target_divergence_ends_an_update_early()
    {
        using var free = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings with { LearningRate = 0.05f, Epochs = 20 }, Cpu);
        using var bound = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings with { LearningRate = 0.05f, Epochs = 20, TargetDivergence = 0.01f }, Cpu);
        Train(free, 50);
        Train(bound, 50);

        Assert.That(bound.Statistics.Divergence, Is.LessThan(free.Statistics.Divergence));
    }

    [Test]
    public void A_loss_that_is_no_number_any_more_ends_training_in_words()
    {
        using var trainer = new PpoTrainer(Push, SmallPpo.Settings with { NormalizeObservations = false, ScaleRewards = false }, Cpu);
        var slot = trainer.Join();

        var error = Assert.Throws<InvalidOperationException>(() =>
        {
            for (var step = 0; step < 500; step++)
            {
                slot.RequestDecision(step % 2 == 0 ? 1e30f : -1e30f);
                trainer.Update(TimeSpan.MaxValue);
                trainer.Decide();
            }
        });

        Assert.That(error!.Message, Does.Contain("update 1").And.Contain("learning rate"));
    }

    [Test]
    public void Settings_out_of_their_range_are_refused_by_name()
    {
        Assert.That(() => new PpoTrainer(Push, SmallPpo.Settings with { BatchSize = 49 }, Cpu), Throws.ArgumentException.With.Message.Contains("BatchSize is 49").And.Message.Contains("48"));
        Assert.That(() => new PpoTrainer(Push, SmallPpo.Settings with { Discount = 1.5f }, Cpu), Throws.ArgumentException.With.Message.Contains("Discount is 1.5"));
    }

    internal static IEnumerable<IEnvironment> Corridors(int count) => Enumerable.Range(0, count).Select(_ => new Corridor());

    internal static float[] AllWeights(PpoTrainer trainer) => [.. trainer.ToModel(Cpu).Parameters.SelectMany(parameter => parameter.Initial.Floats)];

    private static void Train(PpoTrainer trainer, long steps)
    {
        var loop = new EnvironmentLoop(trainer, Corridors(4), 3);
        while (loop.Steps < steps)
        {
            loop.Step();
            trainer.Update(TimeSpan.MaxValue);
        }
    }
}
