using Hebb.Agents;
using Hebb.Agents.Environments;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class CheckpointTests
{
    private static Device Cpu => TestDevices.Get(DeviceKind.Cpu);

    [TestCase(100, TestName = "Training_goes_on_bit_for_bit_after_a_checkpoint_between_updates")]
    [TestCase(9, TestName = "Training_goes_on_bit_for_bit_after_a_checkpoint_before_the_first_update")]
    [TestCase(101, TestName = "Training_goes_on_bit_for_bit_after_a_checkpoint_in_the_middle_of_an_update")]
    public void Training_goes_on_bit_for_bit_after_a_checkpoint(int rounds)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "trainer.checkpoint");
        var isCut = rounds % 2 == 1 && rounds > 50;
        using var straight = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        var world = new World(straight);
        world.Play(rounds);
        if (isCut)
        {
            while (!straight.IsUpdateDue)
            {
                world.Round(TimeSpan.Zero);
            }

            Assert.That(straight.Update(TimeSpan.Zero), Is.False);
        }

        straight.SaveCheckpoint(path);
        using var resumed = PpoTrainer.LoadCheckpoint(path, new Corridor().Spec, SmallPpo.Settings, Cpu);
        var copy = world.CopyFor(resumed);
        var curve = world.Play(rounds);
        var copiedCurve = copy.Play(rounds);

        Assert.That(straight.Statistics.Updates, Is.GreaterThanOrEqualTo(rounds > 50 ? 10 : 1));
        Assert.That(copiedCurve, Is.EqualTo(curve));
        Assert.That(PpoTrainerTests.AllWeights(resumed), Is.EqualTo(PpoTrainerTests.AllWeights(straight)));
        Assert.That(resumed.Steps, Is.EqualTo(straight.Steps));
        Assert.That(resumed.Statistics.MeanReturn, Is.EqualTo(straight.Statistics.MeanReturn));
        straight.SaveCheckpoint(path);
        resumed.SaveCheckpoint(path + ".resumed");
        Assert.That(File.ReadAllBytes(path + ".resumed"), Is.EqualTo(File.ReadAllBytes(path)));
    }

    [Test]
    public void Another_game_goes_on_with_what_was_learned_and_not_with_the_episodes_of_the_last()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "trainer.checkpoint");
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        new World(trainer).Play(100);
        trainer.SaveCheckpoint(path);

        using var other = PpoTrainer.LoadCheckpoint(path, new Corridor().Spec, SmallPpo.Settings, Cpu);
        other.CutEpisodes();
        var slots = new[] { other.Join(), other.Join(), other.Join(), other.Join() }.Cast<PpoSlot>().ToList();

        Assert.That(slots.Select(slot => (slot.IsInEpisode, slot.IsPending, slot.Last)), Is.All.EqualTo((false, false, (int?)null)));
        Assert.That(other.Steps, Is.EqualTo(trainer.Steps));
        Assert.That(PpoTrainerTests.AllWeights(other), Is.EqualTo(PpoTrainerTests.AllWeights(trainer)));
    }

    [Test]
    public void A_checkpoint_that_is_cut_or_changed_anywhere_is_refused_with_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "trainer.checkpoint");
        using (var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu))
        {
            trainer.SaveCheckpoint(path);
        }

        var bytes = File.ReadAllBytes(path);
        foreach (var length in new[] { 0, 7, 39, 40, bytes.Length / 2, bytes.Length - 1 })
        {
            Refused(bytes[..length]);
        }

        foreach (var place in new[] { 0, 10, 41, bytes.Length / 3, bytes.Length - 1 })
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= 1;
            Refused(changed);
        }

        void Refused(byte[] content)
        {
            var bad = folder.Write("bad.checkpoint", content);
            Assert.That(() => PpoTrainer.LoadCheckpoint(bad, new Corridor().Spec, SmallPpo.Settings, Cpu), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(bad));
        }
    }

    [Test]
    public void A_checkpoint_of_other_settings_or_another_behavior_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "trainer.checkpoint");
        using var trainer = new PpoTrainer(new Corridor().Spec, SmallPpo.Settings, Cpu);
        trainer.SaveCheckpoint(path);

        Assert.That(
            () => PpoTrainer.LoadCheckpoint(path, new Corridor().Spec, SmallPpo.Settings with { Discount = 0.5f }, Cpu),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("discount 0.99").And.Message.Contains("discount 0.5"));
        Assert.That(
            () => PpoTrainer.LoadCheckpoint(path, new CartPole().Spec, SmallPpo.Settings, Cpu),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("cart_pole"));
    }

    [Test]
    public void Every_setting_belongs_to_what_a_checkpoint_insists_on()
    {
        foreach (var property in typeof(PpoSettings).GetProperties().Where(property => property.CanWrite))
        {
            var changed = SmallPpo.Settings with { };
            object other = property.GetValue(SmallPpo.Settings) switch
            {
                int number => number + 1,
                long number => number + 1,
                ulong number => number + 1,
                float.PositiveInfinity => 1f,
                float number => number + 0.125f,
                bool flag => !flag,
                _ => "relu",
            };
            property.SetValue(changed, other);

            Assert.That(changed.Describe(), Is.Not.EqualTo(SmallPpo.Settings.Describe()), property.Name);
        }
    }

    /// <summary>Three corridors whose places can be copied, and which draw nothing at random.</summary>
    private sealed class World
    {
        private readonly PpoTrainer trainer;
        private readonly AgentSlot[] slots;
        private readonly Corridor[] corridors;
        private readonly int[] steps;
        private bool isFirst;

        public World(PpoTrainer trainer)
            : this(trainer, [new Corridor(), new Corridor(), new Corridor()], new int[3], true)
        {
        }

        private World(PpoTrainer trainer, Corridor[] corridors, int[] steps, bool isFirst)
        {
            this.trainer = trainer;
            this.corridors = corridors;
            this.steps = steps;
            this.isFirst = isFirst;
            slots = [trainer.Join(), trainer.Join(), trainer.Join()];
        }

        public World CopyFor(PpoTrainer other) => new(other, [.. corridors.Select(Copy)], (int[])steps.Clone(), isFirst);

        public List<double> Play(int rounds) => [.. Enumerable.Range(0, rounds).Select(_ => Round(TimeSpan.MaxValue))];

        public double Round(TimeSpan budget)
        {
            if (isFirst)
            {
                Array.ForEach([0, 1, 2], Request);
                isFirst = false;
            }

            trainer.Update(budget);
            trainer.Decide();
            var sum = 0.0;
            for (var index = 0; index < slots.Length; index++)
            {
                var result = corridors[index].Step(slots[index].Actions);
                sum += result.Reward;
                if (result.IsTerminated || ++steps[index] == 9)
                {
                    corridors[index].Observe(slots[index].Observation);
                    slots[index].EndEpisode((float)result.Reward, result.IsTerminated ? EpisodeEnd.Terminated : EpisodeEnd.Truncated);
                    steps[index] = 0;
                    corridors[index].SetState([0, 1]);
                }

                Request(index, (float)result.Reward);
            }

            return sum;
        }

        private static Corridor Copy(Corridor corridor)
        {
            var state = new double[2];
            corridor.GetState(state);
            var copy = new Corridor();
            copy.SetState(state);
            return copy;
        }

        private void Request(int index) => Request(index, 0f);

        private void Request(int index, float reward)
        {
            corridors[index].Observe(slots[index].Observation);
            corridors[index].WriteMask(slots[index].Mask);
            slots[index].RequestDecision(reward);
        }
    }
}
