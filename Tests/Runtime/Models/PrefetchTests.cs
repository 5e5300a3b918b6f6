using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Tests.Data.Augmentation;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class PrefetchTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;
    private static readonly int[] BatchSizes = [1, 7, 16, 32, 61];

    [Test]
    public void The_results_are_the_same_bits_with_and_without_it([ValueSource(nameof(Devices))] DeviceKind kind, [ValueSource(nameof(BatchSizes))] int batchSize)
    {
        var ahead = Train(kind, Augmented(), batchSize, prefetch: true);
        var onTheSpot = Train(kind, Augmented(), batchSize, prefetch: false);

        Assert.That(ahead.Losses, Is.EqualTo(onTheSpot.Losses));
        Assert.That(ahead.Weights, Is.EqualTo(onTheSpot.Weights));
    }

    [Test]
    public void The_same_seed_gives_the_same_bits_twice_with_augmentation_and_balanced_classes([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var first = Train(kind, Augmented(), 16, prefetch: true, new ClassBalancedSampler());
        var second = Train(kind, Augmented(), 16, prefetch: true, new ClassBalancedSampler());

        Assert.That(second.Losses, Is.EqualTo(first.Losses));
        Assert.That(second.Weights, Is.EqualTo(first.Weights));
        Assert.That(Train(kind, Augmented(), 16, prefetch: true).Losses, Is.Not.EqualTo(first.Losses));
    }

    [Test]
    public void Batches_are_gathered_on_another_thread_that_ends_with_training()
    {
        var data = new WatchedDataset();
        using var model = Classifier(DeviceKind.Cpu);

        model.Fit(data, new FitOptions { BatchSize = 4, Epochs = 200, Callbacks = [new WaitUntil(() => data.OtherThreads > 0)] });

        Assert.That(data.OtherThreads, Is.EqualTo(1));
        Assert.That(data.LivingThreads, Is.Zero);
    }

    [Test]
    public void Without_it_every_batch_is_gathered_on_the_calling_thread()
    {
        var data = new WatchedDataset();
        using var model = Classifier(DeviceKind.Cpu);

        model.Fit(data, new FitOptions { BatchSize = 4, Epochs = 20, Prefetch = false });

        Assert.That(data.OtherThreads, Is.Zero);
    }

    [Test]
    public void Cancelling_leaves_no_thread()
    {
        var data = new WatchedDataset();
        using var source = new CancellationTokenSource();
        using var model = Classifier(DeviceKind.Cpu);

        var history = model.Fit(data, new FitOptions
        {
            BatchSize = 2,
            Epochs = 1000,
            Callbacks = [new WaitUntil(() => data.OtherThreads > 0), new AtStep(30, _ => source.Cancel())],
            CancellationToken = source.Token,
        });

        Assert.That(history.IsCancelled, Is.True);
        Assert.That((data.OtherThreads, data.LivingThreads), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Stopping_early_leaves_no_thread()
    {
        var data = new WatchedDataset();
        using var model = Classifier(DeviceKind.Cpu);

        var history = model.Fit(data, new FitOptions
        {
            BatchSize = 2,
            Epochs = 1000,
            Callbacks = [new WaitUntil(() => data.OtherThreads > 0), new AtStep(30, context => context.Stop("enough"))],
        });

        Assert.That(history.StopReason, Is.EqualTo("enough"));
        Assert.That((data.OtherThreads, data.LivingThreads), Is.EqualTo((1, 0)));
    }

    [Test]
    public void A_callback_that_throws_leaves_no_thread_and_a_model_that_can_go_on([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var data = new WatchedDataset();
        using var model = Classifier(kind);
        var options = new FitOptions { BatchSize = 2, Epochs = 1000, Callbacks = [new WaitUntil(() => data.OtherThreads > 0), new AtStep(31, _ => throw new TimeoutException("tea time"))] };

        Assert.That(() => model.Fit(data, options), Throws.InstanceOf<TimeoutException>().With.Message.EqualTo("tea time"));

        Assert.That((data.OtherThreads, data.LivingThreads), Is.EqualTo((1, 0)));
        Assert.That(model.Fit(data, new FitOptions { BatchSize = 2, Epochs = 2 }).Epochs, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_sample_that_cannot_be_gathered_ends_training_with_its_own_words([Values] bool prefetch, [ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var data = new WatchedDataset { BadSample = 17 };
        using var model = Classifier(kind);
        var options = new FitOptions { BatchSize = 4, Epochs = 3, Sampler = new SequentialSampler(), Prefetch = prefetch };

        Assert.That(() => model.Fit(data, options), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("sample 17 is torn"));

        Assert.That(data.LivingThreads, Is.Zero);
        data.BadSample = -1;
        Assert.That(model.Fit(data, options).Epochs, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_batch_that_is_never_taken_may_be_bad()
    {
        var data = new WatchedDataset { BadSample = 39 };
        using var model = Classifier(DeviceKind.Cpu);

        var history = model.Fit(data, new FitOptions
        {
            BatchSize = 4,
            Epochs = 3,
            Sampler = new SequentialSampler(),
            Callbacks = [new AtStep(1, context => context.Stop("enough"))],
        });

        Assert.That(history.StopReason, Is.EqualTo("enough"));
    }

    [Test]
    public void A_sampler_of_ones_own_decides_what_is_learned()
    {
        var data = new WatchedDataset();
        using var model = Classifier(DeviceKind.Cpu);

        model.Fit(data, new FitOptions { BatchSize = 8, Epochs = 2, Sampler = new Always(5) });

        Assert.That(data.Gathered, Is.EqualTo(new[] { 5 }));
    }

    [Test]
    public void Balanced_sampling_without_labels_is_refused()
    {
        var data = new TensorDataset(Tensor.Zeros(new TensorShape(8, 4)), Tensor.Zeros(new TensorShape(8, 3)));
        using var model = Classifier(DeviceKind.Cpu);

        Assert.That(() => model.Fit(data, new FitOptions { Sampler = new ClassBalancedSampler() }), Throws.InvalidOperationException.With.Message.Contains("class labels"));
    }

    private static Sequential Classifier(DeviceKind kind)
    {
        var model = new Sequential([new Dense(8, "relu"), new Dense(3), new Activation("softmax")], TestDevices.Get(kind));
        model.Compile("adam", "categorical_crossentropy");
        return model;
    }

    private static AugmentedDataset Augmented() =>
        new(Pictures.Random(61, 1, 6, 5), [new HorizontalFlip(), new RandomRotation(20), new RandomZoom(0.2), new Contrast(0.3), new Cutout(2)], seed: 4);

    private static (double[] Losses, float[] Weights) Train(DeviceKind kind, Dataset data, int batchSize, bool prefetch, Sampler? sampler = null)
    {
        using var model = new Sequential([new Flatten(), new Dense(8, "relu"), new Dense(3), new Activation("softmax")], TestDevices.Get(kind));
        model.Compile("adam", "categorical_crossentropy");
        var history = model.Fit(data, new FitOptions { BatchSize = batchSize, Epochs = 3, Prefetch = prefetch, Sampler = sampler ?? new RandomSampler() });
        return (history.Epochs.Select(epoch => epoch.Loss).ToArray(), model.Parameters.SelectMany(parameter => model.Values.Read(parameter).Floats).ToArray());
    }

    /// <summary>Forty samples that remember who gathered them.</summary>
    private sealed class WatchedDataset : Dataset
    {
        private readonly Thread owner = Thread.CurrentThread;
        private readonly ConcurrentDictionary<Thread, bool> others = new();
        private readonly ConcurrentDictionary<int, bool> gathered = new();

        public int BadSample { get; set; } = -1;

        public int OtherThreads => others.Count;

        public int LivingThreads => others.Keys.Count(thread => thread.IsAlive);

        public IEnumerable<int> Gathered => gathered.Keys;

        public override int Count => 40;

        public override IReadOnlyList<SampleField> Inputs { get; } = [new("point", new TensorShape(4))];

        public override IReadOnlyList<SampleField> Targets { get; } = [new("label", new TensorShape(), DataType.Int32)];

        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            if (Thread.CurrentThread != owner)
            {
                others[Thread.CurrentThread] = true;
            }

            var numbers = MemoryMarshal.Cast<byte, float>(destination);
            for (var i = 0; i < numbers.Length; i++)
            {
                var sample = samples[i / 4];
                gathered[sample] = true;
                numbers[i] = sample != BadSample ? (sample + i) % 7 : throw new InvalidDataException($"sample {sample} is torn");
            }
        }

        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            var labels = MemoryMarshal.Cast<byte, int>(destination);
            for (var i = 0; i < samples.Length; i++)
            {
                labels[i] = samples[i] % 3;
            }
        }
    }

    /// <summary>Gives the other thread time to take its turn, once: without it a busy machine might never let it.</summary>
    private sealed class WaitUntil(Func<bool> condition) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step == 1)
            {
                Assert.That(SpinWait.SpinUntil(condition, TimeSpan.FromMinutes(1)), Is.True, "no other thread gathered a batch");
            }
        }
    }

    private sealed class AtStep(long step, Action<TrainingContext> what) : Callback
    {
        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            if (log.Step == step)
            {
                what(context);
            }
        }
    }

    private sealed class Always(int sample) : Sampler
    {
        public override void Fill(Dataset dataset, ulong seed, int epoch, Span<int> samples) => samples.Fill(sample);
    }
}
