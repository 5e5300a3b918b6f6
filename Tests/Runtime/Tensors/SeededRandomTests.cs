using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Tensors;

public class SeededRandomTests
{
    // Known answers of the authors' own library (Random123, kat_vectors).
    [TestCase(0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x0000000000000000ul, new[] { 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u })]
    [TestCase(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xfffffffffffffffful, new[] { 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu })]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, new[] { 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u })]
    public void Philox_gives_the_known_answers(uint word0, uint word1, uint word2, uint word3, ulong key, uint[] expected)
    {
        Philox4x32.Apply(key, ref word0, ref word1, ref word2, ref word3);
        Assert.That(new[] { word0, word1, word2, word3 }, Is.EqualTo(expected));
    }

    [Test]
    public void A_restart_gives_what_a_new_sequence_gives()
    {
        var random = new SeededRandom(9, 1, 2);
        for (var used = 0; used < 7; used++)
        {
            random.Restart(3, (uint)used);
            var fresh = new SeededRandom(9, 3, (uint)used);

            Assert.That(Enumerable.Range(0, used).Select(_ => random.Normal()), Is.EqualTo(Enumerable.Range(0, used).Select(_ => fresh.Normal())));
            Assert.That(random.Bits(), Is.EqualTo(fresh.Bits()));
        }
    }

    [Test]
    public void The_words_are_those_of_consecutive_counters_with_stream_and_step()
    {
        var random = new SeededRandom(0x0123456789abcdef, stream: 7, step: 9);
        for (uint block = 0; block < 3; block++)
        {
            var (a, b, c, d) = (block, 7u, 9u, 0u);
            Philox4x32.Apply(0x0123456789abcdef, ref a, ref b, ref c, ref d);
            Assert.That(new[] { random.Bits(), random.Bits(), random.Bits(), random.Bits() }, Is.EqualTo(new[] { a, b, c, d }));
        }
    }

    [Test]
    public void Uniform_numbers_fill_the_half_open_unit_interval_evenly()
    {
        var random = new SeededRandom(5);
        var bins = new int[16];
        for (var i = 0; i < 160_000; i++)
        {
            var value = random.Uniform();
            Assert.That(value, Is.InRange(0f, 1f).And.Not.EqualTo(1f));
            bins[(int)(value * 16)]++;
        }

        Assert.That(bins, Has.All.InRange(9_600, 10_400));
    }

    [Test]
    public void A_uniform_range_is_kept()
    {
        var random = new SeededRandom(6);
        var values = Enumerable.Range(0, 10_000).Select(_ => random.Uniform(-3, 5)).ToArray();
        Assert.That(values, Has.All.InRange(-3f, 5f));
        Assert.That(values.Average(), Is.EqualTo(1).Within(0.1));
    }

    [Test]
    public void Normal_numbers_have_the_moments_and_the_tails_of_a_normal_distribution()
    {
        var random = new SeededRandom(11);
        var values = Enumerable.Range(0, 200_000).Select(_ => (double)random.Normal(2, 3)).Select(value => (value - 2) / 3).ToArray();
        Assert.That(values.Average(), Is.EqualTo(0).Within(0.01));
        Assert.That(values.Average(value => value * value), Is.EqualTo(1).Within(0.02));
        Assert.That(values.Average(value => Math.Pow(value, 3)), Is.EqualTo(0).Within(0.05));
        Assert.That(values.Average(value => Math.Pow(value, 4)), Is.EqualTo(3).Within(0.1));
        Assert.That(values.Count(value => Math.Abs(value) > 1.959964) / 200_000.0, Is.EqualTo(0.05).Within(0.003));
    }

    [Test]
    public void The_first_normal_numbers_of_a_seed_never_change()
    {
        var random = new SeededRandom(1);
        var bits = Enumerable.Range(0, 4).Select(_ => BitConverter.SingleToInt32Bits(random.Normal())).ToArray();
        Assert.That(bits, Is.EqualTo(FirstNormals));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(int.MaxValue)]
    public void Whole_numbers_stay_below_their_bound_and_reach_all_parts(int bound)
    {
        var random = new SeededRandom(3);
        var values = Enumerable.Range(0, 7_000).Select(_ => random.Below(bound)).ToArray();
        Assert.That(values, Has.All.InRange(0, bound - 1));
        Assert.That(values.Average(), Is.EqualTo((bound - 1) / 2.0).Within(0.03 * bound));
    }

    [Test]
    public void A_bound_of_0_is_refused()
    {
        Assert.That(() => new SeededRandom(0).Below(0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("at least 1"));
    }

    [Test]
    public void Shuffling_keeps_every_item_and_makes_every_order_equally_often()
    {
        var random = new SeededRandom(8);
        var orders = new Dictionary<string, int>();
        for (var i = 0; i < 6_000; i++)
        {
            var items = new[] { 'a', 'b', 'c' };
            random.Shuffle<char>(items);
            var order = new string(items);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.That(orders.Keys, Is.EquivalentTo(new[] { "abc", "acb", "bac", "bca", "cab", "cba" }));
        Assert.That(orders.Values, Has.All.InRange(880, 1120));
    }

    [Test]
    public void Seeds_streams_and_steps_give_different_numbers()
    {
        var firsts = new[] { new SeededRandom(1), new SeededRandom(2), new SeededRandom(1, 1), new SeededRandom(1, 0, 1), new SeededRandom(1ul << 32) };
        Assert.That(firsts.Select(random => random.Bits()), Is.Unique);
    }

    [Test]
    public void The_portable_functions_are_as_exact_as_the_library()
    {
        for (var i = 1; i < 20_000; i++)
        {
            var value = i / 7919.0;
            Assert.That(PortableMath.Log(value), Is.EqualTo(Math.Log(value)).Within(1e-15).Or.EqualTo(Math.Log(value)).Within(4).Ulps);
            PortableMath.SinCos(value, out var sine, out var cosine);
            Assert.That(sine, Is.EqualTo(Math.Sin(2 * Math.PI * value)).Within(2e-14));
            Assert.That(cosine, Is.EqualTo(Math.Cos(2 * Math.PI * value)).Within(2e-14));
            Assert.That((sine * sine) + (cosine * cosine), Is.EqualTo(1).Within(1e-15));
        }
    }

    // Computed apart from the code under test, in double precision with the system's logarithm and cosine.
    private static readonly int[] FirstNormals = [1070877215, -1079683098, -1096562230, -1079710685];
}
