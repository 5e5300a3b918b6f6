using Hebb.Agents;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Agents;

public sealed class RolloutBufferTests
{
    private const float Discount = 0.9f;
    private const float TraceDecay = 0.8f;

    private static readonly BehaviorSpec Spec = new([new ObservationSpec("sensor", new TensorShape(2))], ActionSpec.MakeDiscrete(2));

    [Test]
    public void A_truncated_episode_is_worth_what_its_last_state_promised_and_a_terminated_one_nothing()
    {
        var buffer = new RolloutBuffer(Spec, 2);
        buffer.Append(Valued(1f), 0.5f, TransitionEnd.Terminated, null);
        buffer.Bootstrap(buffer.Append(Valued(1f), 0.5f, TransitionEnd.Continues, null), 10f);

        buffer.EstimateAdvantages(Discount, TraceDecay);

        Assert.That(buffer.Advantages.ToArray(), Is.EqualTo(new[] { 0.5f - 1f, 0.5f + 9f - 1f }).Within(1e-6f));
        Assert.That(buffer.Returns.ToArray(), Is.EqualTo(new[] { 0.5f, 9.5f }).Within(1e-6f));
    }

    [Test]
    public void No_advantage_flows_from_an_episode_to_the_one_before()
    {
        var buffer = new RolloutBuffer(Spec, 3);
        buffer.Append(Valued(0f), 1f, TransitionEnd.Terminated, null);
        var second = buffer.Append(Valued(0f), 100f, TransitionEnd.Continues, null);
        buffer.Append(Valued(0f), 1000f, TransitionEnd.Terminated, second);

        buffer.EstimateAdvantages(Discount, TraceDecay);

        Assert.That(buffer.Advantages[0], Is.EqualTo(1f));
        Assert.That(buffer.Advantages[1], Is.EqualTo(100f + (Discount * TraceDecay * 1000f)).Within(1e-3f));
    }

    [Test]
    public void Agents_that_lie_mixed_get_the_advantages_that_each_would_get_alone()
    {
        var random = new SeededRandom(5);
        var alone = new[] { new RolloutBuffer(Spec, 1), new RolloutBuffer(Spec, 1), new RolloutBuffer(Spec, 1) };
        var mixed = new RolloutBuffer(Spec, 1);
        var last = new int?[3];
        var lastAlone = new int?[3];
        var owners = new List<(int Agent, int Index)>();
        for (var step = 0; step < 60; step++)
        {
            var agent = random.Below(3);
            var decision = Valued(random.Normal());
            var reward = random.Normal();
            var end = random.Below(7) == 0 ? TransitionEnd.Terminated : TransitionEnd.Continues;
            var index = mixed.Append(decision, reward, end, last[agent]);
            owners.Add((agent, alone[agent].Append(decision, reward, end, lastAlone[agent])));
            var isEnd = end == TransitionEnd.Terminated;
            last[agent] = isEnd ? null : index;
            lastAlone[agent] = isEnd ? null : owners[^1].Index;
        }

        for (var agent = 0; agent < 3; agent++)
        {
            if (last[agent] is { } index)
            {
                mixed.Bootstrap(index, agent);
                alone[agent].Bootstrap(lastAlone[agent]!.Value, agent);
            }

            alone[agent].EstimateAdvantages(Discount, TraceDecay);
        }

        mixed.EstimateAdvantages(Discount, TraceDecay);

        for (var row = 0; row < owners.Count; row++)
        {
            Assert.That(mixed.Advantages[row], Is.EqualTo(alone[owners[row].Agent].Advantages[owners[row].Index]), $"decision {row}");
        }
    }

    private static Decision Valued(float value) => new(Spec) { Value = value };
}
