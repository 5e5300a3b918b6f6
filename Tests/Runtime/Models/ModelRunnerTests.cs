using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class ModelRunnerTests
{
    private const int Batch = 3;

    [Test]
    public void A_runner_answers_what_the_model_predicts([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind, [Values(1, 2, 3, 1000)] int parts)
    {
        using var model = Pictures(kind);
        using var runner = new ModelRunner(model, Batch, parts);
        for (var round = 1; round <= 3; round++)
        {
            var samples = Samples(round);
            samples.Floats.CopyTo(runner.Input());

            runner.Schedule();
            var answers = runner.Read().ToArray();

            Assert.That(answers, Is.EqualTo(model.Predict(samples, Batch).Floats), $"round {round}");
        }
    }

    [Test]
    public void A_run_of_parts_is_done_after_the_last_and_answers_the_same_with_other_work_in_between([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        using var model = Pictures(kind);
        using var sliced = new ModelRunner(model, Batch, 4);
        using var other = new ModelRunner(model, Batch);
        var expected = model.Predict(Samples(1), Batch).Floats;
        Samples(1).Floats.CopyTo(sliced.Input());
        Samples(2).Floats.CopyTo(other.Input());

        for (var part = 1; part <= 4; part++)
        {
            Assert.That(sliced.ScheduleNext(), Is.EqualTo(part < 4));
            if (part < 4)
            {
                Assert.That(sliced.IsDone, Is.False);
                Assert.That(() => sliced.Read().Length, Throws.InvalidOperationException.With.Message.Contains($"{part} of 4 parts"));
            }

            other.Schedule();
            other.Read();
        }

        Assert.That(sliced.Read().ToArray(), Is.EqualTo(expected));
        Assert.That(sliced.IsDone, Is.True);
    }

    [Test]
    public void Without_a_budget_each_call_does_one_part_and_with_a_large_one_all()
    {
        using var model = Pictures(DeviceKind.Cpu);
        using var runner = new ModelRunner(model, Batch, 3);
        Samples(1).Floats.CopyTo(runner.Input());
        var expected = model.Predict(Samples(1), Batch).Floats;

        Assert.That((bool[])[runner.Advance(TimeSpan.Zero), runner.Advance(TimeSpan.Zero), runner.Advance(TimeSpan.Zero)], Is.EqualTo(new[] { false, false, true }));
        Assert.That(runner.Read().ToArray(), Is.EqualTo(expected));
        Assert.That(runner.Advance(TimeSpan.FromDays(1)), Is.True);
        Assert.That(runner.Read().ToArray(), Is.EqualTo(expected));
    }

    [Test]
    public void Runners_share_the_weights_of_their_model_and_see_them_trained()
    {
        using var model = Pictures(DeviceKind.Cpu);
        var device = TestDevices.Get(DeviceKind.Cpu);
        var weights = 4L * model.Parameters.Sum(parameter => parameter.Shape.Length);
        using var runner = new ModelRunner(model);
        var before = device.AllocatedBytes;
        using var second = new ModelRunner(model);
        var sample = new Tensor(new TensorShape(1, 1, 8, 8), Samples(1).Floats[..64]);
        sample.Floats.CopyTo(runner.Input());
        runner.Schedule();
        var untrained = runner.Read().ToArray();
        Assert.That(device.AllocatedBytes - before, Is.LessThan(weights));

        model.Compile(new Adam { LearningRate = 0.1f }, "categorical_crossentropy");
        model.Fit(Samples(1), Tensor.FromLabels([0, 1, 2]), batchSize: Batch, epochs: 2);
        runner.Schedule();

        Assert.That(runner.Read().ToArray(), Is.EqualTo(model.Predict(sample, 1).Floats).And.Not.EqualTo(untrained));
    }

    [Test]
    public void Running_allocates_nothing([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        using var model = Pictures(kind);
        using var runner = new ModelRunner(model, Batch, 2);
        var samples = Samples(1).Floats;
        Run(20);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Run(200);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.EqualTo(200 * Batch).Within(0.01));

        double Run(int times)
        {
            var total = 0.0;
            for (var time = 0; time < times; time++)
            {
                samples.AsSpan().CopyTo(runner.Input());
                if (time % 2 == 0)
                {
                    runner.Schedule();
                }
                else
                {
                    runner.Advance(TimeSpan.FromDays(1));
                }

                var isDone = runner.IsDone;
                foreach (var answer in runner.Read())
                {
                    total += answer;
                }

                GC.KeepAlive(isDone ? samples : null);
            }

            return total;
        }
    }

    [Test]
    public void A_model_of_several_inputs_and_outputs_has_them_in_order()
    {
        var (vector, tokens) = (new Input(3), new Input(new TensorShape(2), DataType.Int32));
        var read = tokens.To(new Embedding(5, 3)).To(new Flatten());
        using var model = new FunctionalModel([vector, tokens], [read.To(new Dense(2)), vector.To(new Dense(4))], TestDevices.Get(DeviceKind.Cpu));
        model.Build(new TensorShape(3), new TensorShape(2));
        using var runner = new ModelRunner(model);
        var expected = model.Predict([new Tensor(new TensorShape(1, 3), [1f, 2f, 3f]), new Tensor(new TensorShape(1, 2), [0, 4])]);

        new[] { 1f, 2f, 3f }.CopyTo(runner.Input(0));
        new[] { 0, 4 }.CopyTo(runner.Integers(1));
        runner.Schedule();

        Assert.That(runner.InputShapes, Is.EqualTo(new[] { new TensorShape(1, 3), new TensorShape(1, 2) }));
        Assert.That(runner.OutputShapes, Is.EqualTo(new[] { new TensorShape(1, 2), new TensorShape(1, 4) }));
        Assert.That(runner.Read(0).ToArray(), Is.EqualTo(expected[0].Floats));
        Assert.That(runner.Read(1).ToArray(), Is.EqualTo(expected[1].Floats));
    }

    [Test]
    public void Nothing_can_be_read_before_a_run_and_nothing_changed_within_one()
    {
        using var model = Pictures(DeviceKind.Cpu);
        using var runner = new ModelRunner(model, 1, 2);
        Assert.That(runner.IsDone, Is.True);
        Assert.That(() => runner.Read().Length, Throws.InvalidOperationException.With.Message.Contains("no run was scheduled"));

        runner.ScheduleNext();

        Assert.That(() => runner.Input().Length, Throws.InvalidOperationException.With.Message.Contains("change an input"));
    }

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public void A_run_without_samples_or_parts_is_refused(int batch, int parts)
    {
        using var model = Pictures(DeviceKind.Cpu);
        Assert.That(() => new ModelRunner(model, batch, parts), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static Tensor Samples(ulong seed)
    {
        var random = new SeededRandom(seed);
        return new Tensor(new TensorShape(Batch, 1, 8, 8), [.. Enumerable.Range(0, Batch * 64).Select(_ => random.Normal())]);
    }

    private static Tensor Samples(int seed) => Samples((ulong)seed);

    /// <summary>Convolutions, normalization and dropout, which does nothing here; more weights than activations.</summary>
    private static Sequential Pictures(DeviceKind kind)
    {
        var model = new Sequential(
            [new Conv2D(3, 3, "relu"), new BatchNormalization(), new MaxPool2D(2), new Flatten(), new Dropout(0.5f), new Dense(511, "tanh"), new Dense(3, "softmax")],
            TestDevices.Get(kind));
        model.Build(new TensorShape(1, 8, 8));
        return model;
    }
}
