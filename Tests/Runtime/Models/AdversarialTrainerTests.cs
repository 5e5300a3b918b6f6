using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class AdversarialTrainerTests
{
    private static readonly LatentSpace Space = new(3);
    private const float HardlyAny = 1e-30f;
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void The_generator_learns_where_the_samples_are([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var pair = new Pair(kind);

        var history = pair.Fit(new Adam(0.01f, 0.5f), new Adam(0.01f, 0.5f), epochs: 40);

        var samples = pair.Generator.Predict(Space.Sample(200, seed: 9)).Floats;
        var (x, y) = (samples.Where((_, index) => index % 2 == 0).Average(), samples.Where((_, index) => index % 2 == 1).Average());
        Assert.That(history.Epochs, Has.Count.EqualTo(40));
        Assert.That((x, y), Is.EqualTo((2f, -1f)).Using<(float X, float Y)>((a, b) => Math.Abs(a.X - b.X) < 0.7 && Math.Abs(a.Y - b.Y) < 0.7), $"{x} {y}");
    }

    [Test]
    public void The_generator_makes_samples_of_the_class_that_is_wanted([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var space = new LatentSpace(2, classes: 2);
        using var generator = new Sequential([new Dense(8, useBias: false), new BatchNormalization(), new Activation("relu"), new Dense(1)], device);
        using var discriminator = new Sequential([new Dense(16), new LeakyRelu(0.2f), new Dense(3)], device) { Seed = 2 };
        generator.Build(space.Shape);
        discriminator.Build(new TensorShape(1));
        var random = new SeededRandom(5);
        var labels = Enumerable.Range(0, 320).Select(_ => random.Below(2)).ToArray();
        var real = new TensorDataset(Tensor.FromRows([.. labels.Select(label => new[] { random.Normal(label == 0 ? -2 : 2, 0.3f) })]), Tensor.FromLabels(labels));

        new AdversarialTrainer(space, generator, discriminator).Fit(real, new AdversarialOptions
        {
            Epochs = 40,
            BatchSize = 32,
            GeneratorOptimizer = new Adam(0.01f, 0.5f),
            DiscriminatorOptimizer = new Adam(0.01f, 0.5f),
        });

        var samples = generator.Predict(space.Sample([.. Enumerable.Range(0, 200).Select(row => row % 2)], seed: 9)).Floats;
        Assert.That(samples.Where((value, row) => Math.Sign(value) == (row % 2 == 0 ? -1 : 1)).Count(), Is.GreaterThan(180));
    }

    [Test]
    public void The_same_seed_draws_the_same_vectors_and_every_class()
    {
        var space = new LatentSpace(4, classes: 3);
        var vectors = space.Sample(300, seed: 1);
        var classes = Enumerable.Range(0, 300).Select(row => vectors.Floats.AsSpan((row * 7) + 4, 3).IndexOf(1f)).ToArray();

        Assert.That(space.Sample(300, seed: 1).Floats, Is.EqualTo(vectors.Floats));
        Assert.That(space.Sample(300, seed: 2).Floats, Is.Not.EqualTo(vectors.Floats));
        Assert.That(classes.GroupBy(label => label).Select(group => group.Count()), Has.Exactly(3).GreaterThan(70));
        Assert.That(() => space.Sample([3], seed: 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Class 3"));
    }

    [TestCase(HardlyAny, 0.01f)]
    [TestCase(0.01f, HardlyAny)]
    public void Each_optimizer_steps_its_own_model_only(float generatorRate, float discriminatorRate)
    {
        using var pair = new Pair(DeviceKind.Cpu);
        var (generator, discriminator) = (Values(pair.Generator), Values(pair.Discriminator));

        pair.Fit(new Adam(generatorRate), new Adam(discriminatorRate), epochs: 1);

        Assert.That(Change(Values(pair.Generator), generator), generatorRate == HardlyAny ? Is.LessThan(1e-20) : Is.GreaterThan(1e-3));
        Assert.That(Change(Values(pair.Discriminator), discriminator), discriminatorRate == HardlyAny ? Is.LessThan(1e-20) : Is.GreaterThan(1e-3));
    }

    [Test]
    public void The_same_seed_gives_the_same_bits_twice([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var first = new Pair(kind);
        using var again = new Pair(kind);
        first.Fit(new Adam(), new Adam(), epochs: 2);
        again.Fit(new Adam(), new Adam(), epochs: 2);

        Assert.That(Values(again.Generator), Is.EqualTo(Values(first.Generator)));
        Assert.That(Values(again.Discriminator), Is.EqualTo(Values(first.Discriminator)));
    }

    [Test]
    public void A_batch_larger_than_the_data_is_refused()
    {
        using var pair = new Pair(DeviceKind.Cpu);

        Assert.That(() => pair.Trainer.Fit(Pair.Real, new AdversarialOptions { BatchSize = 1000 }), Throws.ArgumentException.With.Message.Contains("1000"));
    }

    [Test]
    public void Samples_without_labels_are_refused_where_a_class_is_wanted()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        var space = new LatentSpace(2, classes: 2);
        using var generator = new Sequential([new Dense(1)], device);
        using var discriminator = new Sequential([new Dense(3)], device);
        generator.Build(space.Shape);
        discriminator.Build(new TensorShape(1));
        var points = Tensor.FromRows([[1f], [2f], [3f], [4f]]);

        Assert.That(
            () => new AdversarialTrainer(space, generator, discriminator).Fit(new TensorDataset(points, points), new AdversarialOptions { BatchSize = 2 }),
            Throws.ArgumentException.With.Message.Contains("labels"));
    }

    [Test]
    public void Models_that_do_not_fit_each_other_are_refused()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var generator = new Sequential([new Dense(3)], device);
        using var discriminator = new Sequential([new Dense(2)], device);
        generator.Build(Space.Shape);
        discriminator.Build(new TensorShape(4));

        Assert.That(() => new AdversarialTrainer(Space, generator, discriminator), Throws.ArgumentException.With.Message.Contains("(4)"));
    }

    private static double Change(float[] now, float[] before) => now.Zip(before, (a, b) => Math.Abs((double)a - b)).Max();

    private static float[] Values(Model model) => [.. model.Parameters.SelectMany(parameter => model.Values.Read(parameter).Floats)];

    /// <summary>Points about (2, -1), and a pair of models of such points.</summary>
    private sealed class Pair : IDisposable
    {
        private const int Batch = 32;

        public static readonly Dataset Real = CreateReal();

        public Pair(DeviceKind kind)
        {
            var device = TestDevices.Get(kind);
            Generator = new Sequential([new Dense(8, useBias: false), new BatchNormalization(), new Activation("relu"), new Dense(2)], device);
            Discriminator = new Sequential([new Dense(16), new LeakyRelu(0.2f), new Dropout(0.1f), new Dense(2)], device) { Seed = 2 };
            Generator.Build(Space.Shape);
            Discriminator.Build(new TensorShape(2));
            Trainer = new AdversarialTrainer(Space, Generator, Discriminator);
        }

        public Sequential Generator { get; }

        public Sequential Discriminator { get; }

        public AdversarialTrainer Trainer { get; }

        public History Fit(Optimizer generator, Optimizer discriminator, int epochs) => Trainer.Fit(
            Real, new AdversarialOptions { Epochs = epochs, BatchSize = Batch, GeneratorOptimizer = generator, DiscriminatorOptimizer = discriminator });

        public void Dispose()
        {
            Generator.Dispose();
            Discriminator.Dispose();
        }

        private static TensorDataset CreateReal()
        {
            var random = new SeededRandom(5);
            var rows = Enumerable.Range(0, 8 * Batch + 5).Select(_ => new[] { random.Normal(2, 0.3f), random.Normal(-1, 0.3f) }).ToArray();
            return new TensorDataset(Tensor.FromRows(rows), Tensor.FromLabels(new int[rows.Length]));
        }
    }
}
