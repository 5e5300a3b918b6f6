using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Graphs;

public sealed class PlanTests
{
    [Test]
    public void Dense_with_bias_and_relu_is_one_dispatch()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        var (weight, bias) = (new Parameter("w", Ramp(4, 3)), new Parameter("b", Ramp(3)));
        using var set = new ParameterSet(device, [weight, bias], []);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var x = graph.Input("x", new TensorShape(2, 4));
        var y = x.MatMul(graph.Use(weight)).AddBias(graph.Use(bias)).Relu();

        using var plan = new Plan(device, graph, [y], set, arena);

        Assert.That(plan.Dispatches.Select(dispatch => dispatch.Kernel.Name), Is.EqualTo(new[] { "Gemm" }));
    }

    [Test]
    public void A_value_that_is_also_an_output_is_not_fused_away()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var x = graph.Input("x", new TensorShape(2, 2));
        var sum = x.MatMul(graph.Constant(Ramp(2, 2))).AddBias(graph.Constant(new Tensor(new TensorShape(2), new[] { -9f, 1f })));
        var y = sum.Relu();
        using var plan = new Plan(device, graph, [sum, y], null, arena);
        Fill(plan, x, 1, 2, 3, 4);

        plan.Submit(0);
        plan.Wait(0);

        Assert.That(plan.Output(sum, 0).ToArray(), Is.EqualTo(new[] { -2f, 11f, 6f, 23f }));
        Assert.That(plan.Output(y, 0).ToArray(), Is.EqualTo(new[] { 0f, 11f, 6f, 23f }));
    }

    [Test]
    public void What_nobody_reads_is_not_computed()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var x = graph.Input("x", new TensorShape(8));
        var wanted = x.Square();
        _ = x.Exp().Sum();

        using var plan = new Plan(device, graph, [wanted], null, arena);

        Assert.That(plan.Dispatches, Has.Count.EqualTo(1));
    }

    [Test]
    public void Memory_is_reused_along_a_chain()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var x = graph.Input("x", new TensorShape(1024));
        var y = Enumerable.Range(0, 20).Aggregate(x, (value, _) => value.Scale(1.1f));

        using var plan = new Plan(device, graph, [y], null, arena);

        Assert.That(plan.ActivationBytes, Is.EqualTo(2 * 4 * 1024));
    }

    [Test]
    public void Two_slots_keep_their_own_inputs_and_outputs([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var x = graph.Input("x", new TensorShape(3));
        var y = x.Square();
        using var plan = new Plan(device, graph, [y], null, arena);

        for (var round = 0; round < 10; round++)
        {
            for (var slot = 0; slot < Plan.SlotCount; slot++)
            {
                plan.Wait(slot);
                Fill(plan, x, slot, [round, slot, round + slot]);
                plan.Submit(slot);
            }
        }

        plan.Wait(0);
        plan.Wait(1);
        Assert.That(plan.Output(y, 0).ToArray(), Is.EqualTo(new[] { 81f, 0f, 81f }));
        Assert.That(plan.Output(y, 1).ToArray(), Is.EqualTo(new[] { 81f, 1f, 100f }));
    }

    [Test]
    public void A_tensor_above_the_devices_limit_is_refused_by_name_with_the_batch_that_fits()
    {
        var device = TestDevices.Get(DeviceKind.Vulkan);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var rows = (int)(device.Info.MaxRangeBytes / 4 / 1000) + 10;
        var x = graph.Input("huge", new TensorShape(rows, 1000));
        var y = x.Relu();

        Assert.That(
            () => new Plan(device, graph, [y], null, arena),
            Throws.InstanceOf<DeviceException>().With.Message.Contains("huge").And.Message.Contains("a batch of at most"));
    }

    [Test]
    public void Shared_weights_sum_their_gradients_and_a_parameter_used_as_its_own_gradient_is_copied([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var weight = new Parameter("w", new Tensor(new TensorShape(2), new[] { 3f, 4f }));
        using var set = new ParameterSet(device, [weight], []);
        using var arena = new ActivationArena(device);
        var graph = new Graph();
        var loss = graph.Use(weight).Multiply(graph.Use(weight)).Sum();
        var gradient = graph.Gradients(loss, [graph.Use(weight)])[0];
        using var plan = new Plan(device, graph, [gradient], set, arena);

        plan.Submit(0);
        plan.Wait(0);

        Assert.That(plan.Output(gradient, 0).ToArray(), Is.EqualTo(new[] { 6f, 8f }));
    }

    [Test]
    public void Disposing_gives_all_device_memory_back([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var before = device.AllocatedBytes;
        var weight = new Parameter("w", Ramp(64, 64));
        var set = new ParameterSet(device, [weight], []);
        var arena = new ActivationArena(device);
        var graph = new Graph();
        var y = graph.Input("x", new TensorShape(64, 64)).MatMul(graph.Use(weight));
        var plan = new Plan(device, graph, [y], set, arena);
        Assert.That(device.AllocatedBytes, Is.GreaterThan(before));

        plan.Dispose();
        arena.Dispose();
        set.Dispose();

        Assert.That(device.AllocatedBytes, Is.EqualTo(before));
    }

    private static void Fill(Plan plan, GraphTensor input, params float[] values) => Fill(plan, input, 0, values);

    private static void Fill(Plan plan, GraphTensor input, int slot, float[] values) =>
        new Tensor(new TensorShape(values.Length), values).Bytes.CopyTo(plan.Input(input, slot));

    private static Tensor Ramp(params int[] extents)
    {
        var shape = new TensorShape(extents);
        return new Tensor(shape, Enumerable.Range(1, shape.Length).Select(value => (float)value).ToArray());
    }
}
