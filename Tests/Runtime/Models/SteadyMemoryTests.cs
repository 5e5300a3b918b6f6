using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class SteadyMemoryTests
{
    private const int Steps = 10_000;
    private const int WarmUp = 2_000;
    private const int SamplesPerBatch = 8;
    private const int BatchesPerEpoch = 1_000;

    // Eight bytes for each step: an object that is kept for each takes three times as many. The history of the epochs is within it.
    private const long ManagedAllowance = 8 * (Steps - WarmUp);

    [Test]
    public void Ten_thousand_steps_leave_no_more_memory_in_use_than_the_first_ones() => AssertSteady(DeviceKind.Cpu);

    [Test]
    [Category("Deep")]
    public void On_other_devices_neither([Values(DeviceKind.Vulkan, DeviceKind.OpenCL)] DeviceKind kind) => AssertSteady(kind);

    [Test]
    public void Memory_that_is_kept_for_each_step_is_noticed()
    {
        var kept = new List<byte[]>();
        var probe = new MemoryProbe(TestDevices.Get(DeviceKind.Cpu), 1_000, 4_000);

        Train(DeviceKind.Cpu, 4_000, probe, new EveryStep(() => kept.Add(new byte[8])));

        Assert.That(kept, Has.Count.EqualTo(4_000));
        Assert.That(probe.ManagedGrowth, Is.GreaterThan(ManagedAllowance));
    }

    private static void AssertSteady(DeviceKind kind)
    {
        var probe = new MemoryProbe(TestDevices.Get(kind), WarmUp, Steps);

        Train(kind, Steps, probe);

        Assert.That(probe.LastStep, Is.EqualTo(Steps));
        Assert.That(probe.DeviceGrowth, Is.Zero);
        Assert.That(probe.ManagedGrowth, Is.LessThan(ManagedAllowance));
    }

    /// <summary>Trains with all that a run has: samples held out, metrics, dropout, a learning rate that changes.</summary>
    private static void Train(DeviceKind kind, int steps, params Callback[] callbacks)
    {
        var random = new SeededRandom(2);
        var count = SamplesPerBatch * BatchesPerEpoch;
        var x = new Tensor(new TensorShape(count, 4), [.. Enumerable.Range(0, 4 * count).Select(_ => random.Normal())]);
        var labels = Tensor.FromLabels([.. Enumerable.Range(0, count).Select(sample => x[sample, 0] > 0 ? 1 : 0)]);
        using var model = new Sequential([new Dense(6, "relu"), new Dropout(0.1f), new Dense(2, "softmax")], TestDevices.Get(kind));
        model.Compile(new Adam { Schedule = new CosineDecay(0.01f, steps) }, "categorical_crossentropy", ["accuracy"]);
        model.Fit(new TensorDataset(x, labels), new FitOptions
        {
            BatchSize = SamplesPerBatch,
            Epochs = steps / BatchesPerEpoch,
            Validation = new TensorDataset(Tensor.Zeros(new TensorShape(9, 4)), Tensor.FromLabels(new int[9])),
            Callbacks = callbacks,
        });
    }

    /// <summary>Measures what is in use after two steps of a run.</summary>
    private sealed class MemoryProbe(Device device, long first, long last) : Callback
    {
        private (long Managed, long Device) before;

        public long LastStep { get; private set; }

        public long ManagedGrowth { get; private set; }

        public long DeviceGrowth { get; private set; }

        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            LastStep = log.Step;
            if (log.Step == first)
            {
                before = InUse();
            }
            else if (log.Step == last)
            {
                var after = InUse();
                (ManagedGrowth, DeviceGrowth) = (after.Managed - before.Managed, after.Device - before.Device);
            }
        }

        private (long Managed, long Device) InUse() => (GC.GetTotalMemory(forceFullCollection: true), device.AllocatedBytes);
    }

    private sealed class EveryStep(Action action) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log) => action();
    }
}
