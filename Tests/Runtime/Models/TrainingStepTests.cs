using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Models;

public sealed class TrainingStepTests
{
    private static readonly DeviceKind[] Devices = TestDevices.All;

    [Test]
    public void Two_optimizers_each_step_their_own_part_in_one_plan([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var (a, b, frozen) = (Number("a", 3f), Number("b", -2f), Number("frozen", 1f));
        using var values = new ParameterSet(device, [a, frozen, b], []);
        var graph = new Graph(training: true);
        var x = graph.Input("x", new TensorShape(1));
        var lossOfA = graph.Use(a).Multiply(x).Add(graph.Use(b)).Square().Sum();
        var lossOfB = graph.Use(b).Subtract(graph.Use(frozen)).Square().Sum();
        using var step = new TrainingStep(graph, [lossOfA, lossOfB], [new Sgd(0.1f).Apply(graph, [a], lossOfA), new Sgd(0.01f).Apply(graph, [b], lossOfB)], values);
        step.Floats(x)[0] = 2f;

        step.Submit(0, seed: 1, run: 1);
        step.Wait();

        Assert.That(step.Output(lossOfA)[0], Is.EqualTo(16f));
        Assert.That(step.Output(lossOfB)[0], Is.EqualTo(9f));
        Assert.That(values.Read(a).Floats[0], Is.EqualTo(3f - (0.1f * 2 * 4 * 2)).Within(1e-5));
        Assert.That(values.Read(b).Floats[0], Is.EqualTo(-2f + (0.01f * 2 * 3)).Within(1e-5));
        Assert.That(values.Read(frozen).Floats[0], Is.EqualTo(1f));
    }

    [Test]
    public void Two_steps_share_values_and_each_optimizer_counts_its_own_steps([ValueSource(nameof(Devices))] DeviceKind kind)
    {
        var device = TestDevices.Get(kind);
        var (a, b) = (Number("a", 1f), Number("b", 1f));
        using var values = new ParameterSet(device, [a, b], []);
        var (ofA, stepA) = Shrink(values, a, new Adam(0.1f));
        var (ofB, stepB) = Shrink(values, b, new Adam(0.1f));
        using (ofA)
        using (ofB)
        {
            for (var run = 0; run < 5; run++)
            {
                ofA.Submit(0, 1, run);
                ofA.Wait();
            }

            ofB.Submit(0, 1, 1);
            ofB.Wait();
        }

        Assert.That((stepA.StepsTaken(values), stepB.StepsTaken(values)), Is.EqualTo((5L, 1L)));
        Assert.That(values.Read(a).Floats[0], Is.EqualTo(0.5f).Within(0.02));
        Assert.That(values.Read(b).Floats[0], Is.EqualTo(0.9f).Within(1e-4));
    }

    [Test]
    public void A_generator_learns_what_a_discriminator_likes_with_models_that_keep_their_layers()
    {
        var device = TestDevices.Get(DeviceKind.Cpu);
        using var generator = new Sequential([new Dense(1)], device);
        using var discriminator = new Sequential([new Dense(8, "tanh"), new Dense(1)], device);
        generator.Build(new TensorShape(1));
        discriminator.Build(new TensorShape(1));
        using var values = new ParameterSet(device, [.. generator.Parameters, .. discriminator.Parameters], []);
        var graph = new Graph(training: true);
        var (noise, real) = (graph.Input("noise", new TensorShape(32, 1)), graph.Input("real", new TensorShape(32, 1)));
        var made = generator.Call([noise])[0];
        var (judgedMade, judgedReal) = (discriminator.Call([made])[0], discriminator.Call([real])[0]);
        var loss = new BinaryCrossentropy(fromLogits: true);
        var (no, yes) = (graph.Constant(0f, judgedMade.Shape), graph.Constant(1f, judgedMade.Shape));
        var ofGenerator = loss.Mean(judgedMade, yes);
        var ofDiscriminator = loss.Mean(judgedMade, no).Add(loss.Mean(judgedReal, yes));
        using var step = new TrainingStep(
            graph,
            [made],
            [new Adam(0.01f, 0.5f).Apply(graph, generator.Parameters, ofGenerator), new Adam(0.01f, 0.5f).Apply(graph, discriminator.Parameters, ofDiscriminator)],
            values);
        var random = new SeededRandom(7);
        var mean = 0f;
        for (var run = 1; run <= 600; run++)
        {
            for (var sample = 0; sample < 32; sample++)
            {
                step.Floats(noise)[sample] = random.Normal();
                step.Floats(real)[sample] = random.Normal(3f, 0.5f);
            }

            step.Submit(0, 1, run);
            step.Wait();
            mean = step.Output(made).ToArray().Average();
        }

        Assert.That(mean, Is.EqualTo(3f).Within(1f));
    }

    private static (TrainingStep Step, OptimizerStep Optimizer) Shrink(ParameterSet values, Parameter parameter, Optimizer optimizer)
    {
        var graph = new Graph(training: true);
        var applied = optimizer.Apply(graph, [parameter], graph.Use(parameter).Square().Sum());
        return (new TrainingStep(graph, [], [applied], values), applied);
    }

    private static Parameter Number(string name, float value) => new(name, new Tensor(new TensorShape(1), [value]));
}
