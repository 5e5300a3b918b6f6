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
    private const int LatentLength = 3;
    private const float HardlyAny = 1e-30f;
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void The_generator_learns_where_the_samples_are([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        using var pair = new Pair(kind);

        var history = pair.Fit(new Adam(0.01f, 0.5f), new Adam(0.01f, 0.5f), epochs: 40);

        var samples = pair.Generator.Predict(AdversarialTrainer.Latent(200, LatentLength, seed: 9)).Floats;
        var (x, y) = (samples.Where((_, index) => index % 2 == 0).Average(), samples.Where((_, index) => index % 2 == 1).Average());
        Assert.That(history.Epochs, Has.Count.EqualTo(40));
        Assert.That((x, y), Is.EqualTo((2f, -1f)).Using<(float X, float Y)>((a, b) => Math.Abs(a.X - b.X) < 0.7 && Math.Abs(a.Y - b.Y) < 0.7), $"{x} {y}");
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
    public void Models_that_do_not_fit_each_other_are_refused()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var generator = new Sequential([new Dense(3)], device);
        using var discriminator = new Sequential([new Dense(2)], device);
        generator.Build(new TensorShape(LatentLength));
        discriminator.Build(new TensorShape(4));

        Assert.That(() => new AdversarialTrainer(generator, discriminator), Throws.ArgumentException.With.Message.Contains("(4)"));
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
            Generator.Build(new TensorShape(LatentLength));
            Discriminator.Build(new TensorShape(2));
            Trainer = new AdversarialTrainer(Generator, Discriminator);
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
