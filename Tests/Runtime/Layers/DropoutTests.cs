using System.Runtime.InteropServices;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Layers;

public sealed class DropoutTests
{
    private const float Rate = 0.3f;

    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Every_device_drops_the_same_elements_and_scales_the_others([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var output = Run(kind, 10007, seed: 77, step: 5).Output;

        var random = new Philox(77, 5);
        for (var element = 0; element < output.Length; element++)
        {
            Assert.That(output[element], Is.EqualTo(random.Uniform(element) < Rate ? 0f : 2f * (1f / (1f - Rate))), $"element {element}");
        }

        Assert.That(output.Count(value => value == 0f) / 10007.0, Is.EqualTo(Rate).Within(0.02));
    }

    [Test]
    public void The_gradient_passes_where_the_values_passed([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (output, gradient) = Run(kind, 1001, seed: 3, step: 1);

        Assert.That(gradient, Is.EqualTo(output.Select(value => value / 2f)));
    }

    [Test]
    public void Another_step_drops_other_elements()
    {
        Assert.That(Run(DeviceKind.Cpu, 64, seed: 3, step: 2).Output, Is.Not.EqualTo(Run(DeviceKind.Cpu, 64, seed: 3, step: 1).Output));
    }

    [Test]
    public void Nothing_is_dropped_outside_training()
    {
        var graph = new Graph(training: false);
        var x = graph.Input("x", new TensorShape(3));

        Assert.That(x.Dropout(0.5f), Is.SameAs(x));
    }

    [Test]
    public void A_rate_of_one_is_refused()
    {
        Assert.That(() => new Dropout(1f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("below 1"));
    }

    [Test]
    public void Training_with_dropout_normalization_and_recurrence_gives_the_same_bits_twice([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        Assert.That(Losses(kind), Is.EqualTo(Losses(kind)));
    }

    private static IEnumerable<double> Losses(DeviceKind kind)
    {
        var random = new SeededRandom(1);
        var x = new Tensor(new TensorShape(23, 4), Enumerable.Range(0, 92).Select(_ => random.Below(5)).ToArray());
        var labels = Tensor.FromLabels(Enumerable.Range(0, 23).Select(_ => random.Below(3)).ToArray());
        using var model = new Sequential(
            [new Embedding(5, 8), new Lstm(17, returnSequences: true), new LayerNormalization(), new Dropout(0.4f), new Gru(9), new BatchNormalization(), new Dense(3, "softmax")],
            TestDevices.Get(kind));
        model.Compile(new Adam(0.01f), "sparse_categorical_crossentropy");
        return model.Fit(x, labels, batchSize: 8, epochs: 3).Epochs.Select(epoch => epoch.Loss).ToList();
    }

    /// <summary>Runs dropout on twos; the gradient is that of the plain sum.</summary>
    private static (float[] Output, float[] Gradient) Run(DeviceKind kind, int count, ulong seed, long step)
    {
        var device = TestDevices.Get(kind);
        using var arena = new ActivationArena(device, poisoned: true);
        var graph = new Graph(training: true);
        var x = graph.Input("x", new TensorShape(count));
        var y = x.Dropout(Rate);
        var gradient = graph.Gradients(y.Sum(), [x])[0];
        using var plan = new Plan(device, graph, [y, gradient], null, arena);
        MemoryMarshal.Cast<byte, float>(plan.Input(x, 0)).Fill(2f);
        RandomState.Write(MemoryMarshal.Cast<byte, int>(plan.Input(graph.RandomStateInput!, 0)), seed, step);
        plan.Submit(0);
        plan.Wait(0);
        return (plan.Output(y, 0).ToArray(), plan.Output(gradient, 0).ToArray());
    }

    /// <summary>Philox4x32-10 written out again from Salmon et al. 2011, figure 2.</summary>
    private sealed class Philox(ulong seed, long step)
    {
        public float Uniform(int element)
        {
            uint[] counter = [(uint)(element / 4), 0, (uint)step, 0];
            var (key0, key1) = ((uint)seed, (uint)(seed >> 32));
            for (var round = 0; round < 10; round++)
            {
                var (product0, product2) = (0xD2511F53UL * counter[0], 0xCD9E8D57UL * counter[2]);
                counter = [(uint)(product2 >> 32) ^ counter[1] ^ key0, (uint)product2, (uint)(product0 >> 32) ^ counter[3] ^ key1, (uint)product0];
                (key0, key1) = (key0 + 0x9E3779B9, key1 + 0xBB67AE85);
            }

            return (counter[element % 4] >> 8) / 16777216f;
        }
    }
}
