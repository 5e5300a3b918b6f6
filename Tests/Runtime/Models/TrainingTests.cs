using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class TrainingTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void A_small_network_learns_exclusive_or([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var x = Tensor.FromRows([[0, 0], [0, 1], [1, 0], [1, 1]]);
        var y = Tensor.FromLabels([0, 1, 1, 0]);
        using var model = new Sequential([new Dense(16, "tanh"), new Dense(2, "softmax")], TestDevices.Get(kind));
        model.Compile(new Adam(0.05f), "sparse_categorical_crossentropy", ["accuracy"]);

        model.Fit(x, y, batchSize: 4, epochs: 200);

        var (loss, accuracy) = model.Evaluate(x, y);
        Assert.That(accuracy, Is.EqualTo(1));
        Assert.That(loss, Is.LessThan(0.05));
    }

    [Test]
    public void Labels_and_one_hot_targets_train_alike_under_either_name_of_the_loss([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (x, labels) = Blobs(37);
        var oneHot = Tensor.Zeros(new TensorShape(37, 3));
        for (var row = 0; row < 37; row++)
        {
            oneHot.Floats[(row * 3) + labels.Ints[row]] = 1;
        }

        var losses = new[] { (labels, "categorical_crossentropy"), (oneHot, "sparse_categorical_crossentropy"), (labels, "sparse_categorical_crossentropy"), (oneHot, "categorical_crossentropy") }
            .Select(row => Train(kind, x, row.Item1, row.Item2).Epochs[^1].Loss).ToArray();

        Assert.That(losses, Is.All.EqualTo(losses[0]).Within(1e-6));
    }

    [Test]
    public void The_same_seed_gives_the_same_bits_twice([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (x, labels) = Blobs(61);

        var first = Train(kind, x, labels, "categorical_crossentropy");
        var second = Train(kind, x, labels, "categorical_crossentropy");

        Assert.That(second.Epochs.Select(epoch => epoch.Loss), Is.EqualTo(first.Epochs.Select(epoch => epoch.Loss)));
        Assert.That(second.Epochs.Select(epoch => epoch.ValidationLoss), Is.EqualTo(first.Epochs.Select(epoch => epoch.ValidationLoss)));
    }

    [Test]
    public void Metrics_of_training_and_of_held_out_samples_are_kept_apart()
    {
        var (x, labels) = Blobs(60);
        var (heldX, heldLabels) = Blobs(6);
        Array.Fill(heldLabels.Ints, 0);
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile(new Adam(0.05f), "categorical_crossentropy", ["accuracy"]);

        var history = model.Fit(new TensorDataset(x, labels), new FitOptions { BatchSize = 20, Epochs = 60, Validation = new TensorDataset(heldX, heldLabels) });

        Assert.That(history.Epochs[^1].Metrics["accuracy"], Is.GreaterThan(0.9));
        Assert.That(history.Epochs[^1].ValidationMetrics["accuracy"], Is.LessThan(0.5));
    }

    [Test]
    public void Another_seed_gives_another_run()
    {
        var (x, labels) = Blobs(61);

        var first = Train(DeviceKind.Cpu, x, labels, "categorical_crossentropy", seed: 1);
        var second = Train(DeviceKind.Cpu, x, labels, "categorical_crossentropy", seed: 2);

        Assert.That(second.Epochs[0].Loss, Is.Not.EqualTo(first.Epochs[0].Loss));
    }

    [Test]
    public void All_devices_follow_the_same_loss_curve()
    {
        var (x, labels) = Blobs(101);

        var curves = Devices.Select(kind => Train(kind, x, labels, "categorical_crossentropy").Epochs.Select(epoch => epoch.Loss).ToArray()).ToArray();

        Assert.That(curves[1], Is.EqualTo(curves[0]).Within(0.01).Percent);
        Assert.That(curves[2], Is.EqualTo(curves[0]).Within(0.01).Percent);
    }

    [Test]
    public void Training_stops_when_the_loss_threshold_is_reached()
    {
        var (x, labels) = Blobs(64);
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile(new Adam(0.05f), "categorical_crossentropy");

        var history = model.Fit(x, labels, batchSize: 16, epochs: 500, callbacks: new StopOnLoss(0.2));

        Assert.That(history.Epochs, Has.Count.LessThan(500));
        Assert.That(history.Epochs[^1].Loss, Is.LessThanOrEqualTo(0.2));
        Assert.That(history.StopReason, Does.Contain("threshold"));
    }

    [Test]
    public void Patience_ends_a_run_that_no_longer_improves_and_the_best_weights_come_back()
    {
        var (x, labels) = Blobs(64);
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile(new Sgd(40f), "categorical_crossentropy");
        var best = new BestWeights();

        var history = model.Fit(new TensorDataset(x, labels), new FitOptions { BatchSize = 64, Epochs = 100, Sampler = new SequentialSampler(), Callbacks = [new EarlyStopping(3), best] });

        Assert.That(history.StopReason, Does.Contain("3 epochs"));
        var lossAfter = model.Evaluate(x, labels).Loss;
        var lossOfNextEpoch = history.Epochs.Count > best.Epoch ? history.Epochs[best.Epoch].Loss : double.NaN;
        Assert.That(lossAfter, Is.EqualTo(lossOfNextEpoch).Within(1e-4).Percent, "a full-batch epoch reports the loss before its step, so epoch n + 1 shows the weights kept after epoch n");
    }

    [Test]
    public void A_loss_that_is_no_number_stops_the_run_and_says_so()
    {
        var (x, labels) = Blobs(64);
        x.Floats[5] = float.NaN;
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile("adam", "categorical_crossentropy");

        var history = model.Fit(x, labels, epochs: 3);

        Assert.That(history.StopReason, Does.Contain("NaN").And.Contain("step"));
    }

    [Test]
    public void Cancelling_ends_training_after_the_current_step()
    {
        var (x, labels) = Blobs(64);
        using var source = new CancellationTokenSource();
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile("adam", "categorical_crossentropy");

        var history = model.Fit(new TensorDataset(x, labels), new FitOptions
        {
            BatchSize = 8,
            Epochs = 1000,
            Callbacks = [new CancelAtStep(source, 20)],
            CancellationToken = source.Token,
        });

        Assert.That(history.IsCancelled, Is.True);
        Assert.That(history.Steps, Is.InRange(20, 24));
    }

    [Test]
    public void A_step_allocates_nothing_on_the_host_or_the_device([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (x, labels) = Blobs(96);
        using var model = Classifier(kind);
        model.Compile("adam", "categorical_crossentropy", ["accuracy"]);
        var meter = new AllocationMeter(model);

        model.Fit(new TensorDataset(x, labels), new FitOptions { BatchSize = 32, Epochs = 40, Callbacks = [meter] });

        Assert.That(meter.HostBytes, Is.Zero);
        Assert.That(meter.DeviceBytes, Is.Zero);
    }

    [Test]
    public void A_step_is_at_most_one_submission_and_runs_on_the_device_that_was_asked_for([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var (x, labels) = Blobs(64);
        using var model = Classifier(kind);
        model.Compile("adam", "categorical_crossentropy");
        model.Fit(x, labels, batchSize: 32, epochs: 1);
        var before = model.Device.SubmittedDispatches;

        var history = model.Fit(x, labels, batchSize: 32, epochs: 3);

        Assert.That(model.Device.Info.Kind, Is.EqualTo(kind));
        Assert.That(model.Device.SubmittedDispatches - before, Is.EqualTo(history.Steps * 13), "two products, softmax, cross-entropy and its mean, five gradients, two bias sums, and one optimizer dispatch");
    }

    [Test]
    public void A_frozen_layer_keeps_its_values()
    {
        var (x, labels) = Blobs(64);
        using var model = Classifier(DeviceKind.Cpu);
        model.Layers[0].Trainable = false;
        model.Compile("adam", "categorical_crossentropy");
        model.Build(new TensorShape(4));
        var before = model.Values.Read(model.Layers[0].Parameters[0]).Floats;

        model.Fit(x, labels, epochs: 2);

        Assert.That(model.Values.Read(model.Layers[0].Parameters[0]).Floats, Is.EqualTo(before));
        Assert.That(model.Values.Read(model.Layers[1].Parameters[0]).Floats, Is.Not.EqualTo(model.Layers[1].Parameters[0].Initial.Floats));
    }

    [TestCase(0, 32, "epoch")]
    [TestCase(1, 0, "batch size of 0")]
    public void Options_out_of_range_are_refused(int epochs, int batchSize, string words)
    {
        var (x, labels) = Blobs(8);
        using var model = Classifier(DeviceKind.Cpu);
        model.Compile("adam", "categorical_crossentropy");

        Assert.That(() => model.Fit(x, labels, batchSize, epochs), Throws.ArgumentException.With.Message.Contains(words));
    }

    [TestCase(float.NaN)]
    [TestCase(0f)]
    [TestCase(-1f)]
    [TestCase(float.PositiveInfinity)]
    public void A_learning_rate_that_is_no_positive_number_is_refused(float rate) =>
        Assert.That(() => new Adam(rate), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("learning rate"));

    [Test]
    public void Unknown_names_are_answered_with_the_known_ones()
    {
        Assert.That(() => (Optimizer)"adamm", Throws.ArgumentException.With.Message.Contains("adam, "));
        Assert.That(() => (Loss)"hinge_of_fate", Throws.ArgumentException.With.Message.Contains("categorical_crossentropy"));
        Assert.That(() => new Activation("reluu"), Throws.ArgumentException.With.Message.Contains("relu"));
    }

    private static Sequential Classifier(DeviceKind kind) =>
        new([new Dense(16, "relu"), new Dense(3), new Activation("softmax")], TestDevices.Get(kind));

    private static History Train(DeviceKind kind, Tensor x, Tensor y, string loss, ulong seed = 1)
    {
        using var model = Classifier(kind);
        model.Seed = seed;
        model.Compile("adam", loss);
        return model.Fit(new TensorDataset(x, y), new FitOptions { BatchSize = 16, Epochs = 5, ValidationSplit = 0.2, Seed = seed });
    }

    /// <summary>Three clouds of points in four dimensions.</summary>
    private static (Tensor X, Tensor Labels) Blobs(int count)
    {
        var random = new SeededRandom(3);
        var labels = Enumerable.Range(0, count).Select(index => index % 3).ToArray();
        var x = labels.Select(label => Enumerable.Range(0, 4).Select(axis => random.Normal(axis == label ? 2 : 0, 0.7f)).ToArray()).ToArray();
        return (Tensor.FromRows(x), Tensor.FromLabels(labels));
    }

    private sealed class CancelAtStep(CancellationTokenSource source, long step) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step == step)
            {
                source.Cancel();
            }
        }
    }

    /// <summary>Measures from the second to the last step of the later epochs, when everything is compiled and warm.</summary>
    private sealed class AllocationMeter(Model model) : Callback
    {
        private long host;
        private long device;

        public long HostBytes { get; private set; }

        public long DeviceBytes { get; private set; }

        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Epoch < 35)
            {
                return;
            }

            if (log.StepInEpoch > 1)
            {
                HostBytes += GC.GetAllocatedBytesForCurrentThread() - host;
                DeviceBytes += model.Device.AllocatedBytes - device;
            }

            device = model.Device.AllocatedBytes;
            host = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
