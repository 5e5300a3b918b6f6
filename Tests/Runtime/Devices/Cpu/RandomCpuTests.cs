using Hebb.Devices.Cpu;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed class RandomCpuTests
{
    // The known answers that the authors of Philox publish with their library Random123, for ten rounds.
    [TestCase(0u, 0u, 0u, 0u, 0u, 0u, new[] { 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u })]
    [TestCase(
        0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu,
        new[] { 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu })]
    [TestCase(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u,
        new[] { 0xd16cfe09u, 0x94fdcceb, 0x5001e420u, 0x24126ea1u })]
    public void Philox_gives_its_published_answers(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1, uint[] expected)
    {
        var block = new PhiloxBlock(c0, c1, c2, c3, key0, key1);
        Assert.That(Enumerable.Range(0, 4).Select(word => block[word]), Is.EqualTo(expected));
    }

    [Test]
    public void Bits_come_from_the_counter_that_element_stream_step_and_offset_make()
    {
        foreach (var length in new[] { 1, 3, 4, 5, 4097, 9001 })
        {
            var bits = Bits(length, stream: 7);
            for (var index = 0; index < length; index++)
            {
                var block = new PhiloxBlock((uint)index / 4, 7, 3, 9, 0xdeadbeef, 42);
                Assert.That((uint)bits[index], Is.EqualTo(block[index % 4]));
            }
        }
    }

    [Test]
    public void Another_stream_gives_other_bits() => Assert.That(Bits(64, stream: 1), Is.Not.EqualTo(Bits(64, stream: 2)));

    [Test]
    public void Uniform_numbers_are_the_upper_bits_and_stay_below_one()
    {
        const int Length = 10001;
        var bits = Bits(Length, stream: 5);
        var y = new float[Length];
        KernelGauntlet.Run(ranges => new UniformKernel { Y = ranges[0], State = ranges[1], Count = Length, Stream = 5 }.ToDispatch(), y, State());
        for (var index = 0; index < Length; index++)
        {
            Assert.That(y[index], Is.EqualTo((float)(((uint)bits[index] >> 8) / 16777216.0)));
        }

        Assert.That(y, Is.All.InRange(0f, 0.99999994f));
        Assert.That(y.Average(), Is.EqualTo(0.5).Within(0.01));
    }

    [Test]
    public void Normal_numbers_follow_Box_and_Muller()
    {
        const int Length = 20001;
        var bits = Bits(Length + 1, stream: 5);
        var y = new float[Length];
        KernelGauntlet.Run(ranges => new NormalKernel { Y = ranges[0], State = ranges[1], Count = Length, Stream = 5 }.ToDispatch(), y, State());
        Sample.AssertClose(
            y,
            index =>
            {
                var radius = Math.Sqrt(-2 * Math.Log((((uint)bits[index & ~1] >> 8) + 1) / 16777216.0));
                var angle = 2 * Math.PI * (((uint)bits[index | 1] >> 8) / 16777216.0);
                return radius * (index % 2 == 0 ? Math.Cos(angle) : Math.Sin(angle));
            });
        Assert.That(y.Average(), Is.Zero.Within(0.03));
        Assert.That(y.Average(value => value * value), Is.EqualTo(1).Within(0.05));
    }

    private static int[] State() => [0, 0, 0, 0, 3, unchecked((int)0xdeadbeef), 42, 9];

    private static int[] Bits(int length, int stream)
    {
        var bits = new int[length];
        KernelGauntlet.Run(ranges => new PhiloxBitsKernel { Y = ranges[0], State = ranges[1], Count = length, Stream = stream }.ToDispatch(), bits, State());
        return bits;
    }
}
