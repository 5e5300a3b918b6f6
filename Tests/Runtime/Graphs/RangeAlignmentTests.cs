using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Graphs;

public sealed class RangeAlignmentTests
{
    private static readonly DeviceInfo Coarse = new() { Name = "coarse", RangeAlignment = 4 * DeviceBuffer.Alignment };

    [Test]
    public void Tensors_start_where_a_coarse_device_can_bind_them()
    {
        var sizes = new[] { new TensorShape(1), new TensorShape(64), new TensorShape(257), new TensorShape(3) };
        var items = sizes.Select(size => new Parameter("p", Tensor.Zeros(size))).ToList();

        var layout = new ArenaLayout<Parameter>(items, item => item.Shape, Coarse);

        Assert.That(items.Select(layout.Offset), Is.EqualTo(new long[] { 0, 1024, 2048, 4096 }));
        Assert.That(layout.Bytes, Is.EqualTo(5120));
        Assert.That(layout.Stretches(items, long.MaxValue), Is.EqualTo(new[] { (0L, 5120L) }), "padding does not tear an optimizer's stretch apart");
    }

    [Test]
    public void Computed_tensors_start_where_a_coarse_device_can_bind_them()
    {
        var graph = new Graph();
        var x = graph.Input("x", new TensorShape(3));
        var y = x.Exp();
        var z = y.Sqrt();

        var memory = new MemoryPlan([y.Producer!, z.Producer!], [y, z], [], Coarse);

        Assert.That(new[] { memory.Offset(y), memory.Offset(z) }.Order(), Is.EqualTo(new long[] { 0, 1024 }));
    }

    [Test]
    public void Every_device_says_a_power_of_two_that_tensors_can_start_at([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var alignment = TestDevices.Get(kind).Info.RangeAlignment;

        Assert.That(alignment, Is.GreaterThanOrEqualTo(DeviceBuffer.Alignment));
        Assert.That(long.IsPow2(alignment));
    }
}
