using Hebb.Devices;
using Hebb.Devices.Cpu;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Operators;

/// <summary>Sums of everything, which run in two stages where one workgroup would be busy for long.</summary>
public sealed class TotalTests
{
    private static readonly int[] Lengths = [1, 63, 4096, 4097, 12305, 300001];

    [Test]
    public void The_sum_and_the_mean_of_any_number_of_elements_are_right([ValueSource(nameof(Lengths))] int length, [ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var x = Numbers(length);

        var (sum, mean, _) = Total(TestDevices.Get(kind), x);

        var expected = x.Floats.Sum(value => (double)value);
        Assert.That(sum, Is.EqualTo(expected).Within(2e-5 * (1 + Math.Abs(expected))));
        Assert.That(mean, Is.EqualTo(expected / length).Within(1e-5));
    }

    [Test]
    public void Only_many_elements_are_summed_in_two_stages()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);

        Assert.That(Lengths.Select(length => Total(device, Numbers(length)).Dispatches / 2), Is.EqualTo(new[] { 1, 1, 1, 2, 2, 2 }));
    }

    [Test]
    public void The_bits_of_a_sum_do_not_depend_on_the_number_of_threads()
    {
        var x = Numbers(300001);
        using var one = new CpuDevice(threads: 1);
        using var three = new CpuDevice(threads: 3);

        Assert.That(Total(three, x).Sum, Is.EqualTo(Total(one, x).Sum));
    }

    private static (float Sum, float Mean, int Dispatches) Total(Device device, Tensor x)
    {
        var graph = new Graph();
        var input = graph.Constant(x);
        var (sum, mean) = (input.Sum(), input.Mean());
        using var arena = new ActivationArena(device, poisoned: true);
        using var plan = new Plan(device, graph, [sum, mean], null, arena);
        plan.Submit(0);
        plan.Wait(0);
        return (plan.Output(sum, 0)[0], plan.Output(mean, 0)[0], plan.Dispatches.Count);
    }

    private static Tensor Numbers(int length)
    {
        var random = new SeededRandom(3);
        return new Tensor(new TensorShape(length), [.. Enumerable.Range(0, length).Select(_ => random.Uniform(-0.5f, 1f))]);
    }
}
