using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class LossTests
{
    private static readonly Tensor Scores = new(new TensorShape(4, 3), [0.5f, -1f, 2f, 1f, 0f, 0.3f, -0.4f, 0.9f, 0.1f, 0.2f, 0.2f, -2f]);
    private static readonly Tensor Labels = Tensor.FromLabels([2, 0, 1, 1]);

    [Test]
    public void Weights_of_samples_change_what_counts_and_not_how_large_the_loss_is([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var loss = new CategoricalCrossentropy(fromLogits: true);
        var rows = Enumerable.Range(0, 4).Select(CrossEntropy).ToArray();

        Assert.That(Value(kind, loss, Scores, Labels, [1f, 1f, 1f, 1f]), Is.EqualTo(rows.Average()).Within(1e-5));
        Assert.That(Value(kind, loss, Scores, Labels, [5f, 5f, 5f, 5f]), Is.EqualTo(rows.Average()).Within(1e-5));
        Assert.That(Value(kind, loss, Scores, Labels, [0f, 2f, 0f, 1f]), Is.EqualTo(((2 * rows[1]) + rows[3]) / 3).Within(1e-5));
        Assert.That(Value(kind, loss, Scores, Labels, [0f, 0f, 0f, 0f]), Is.Zero, "no row counts");
    }

    [Test]
    public void Class_weights_and_weights_of_samples_multiply()
    {
        var loss = new CategoricalCrossentropy(fromLogits: true, classWeights: [1f, 3f, 0.5f]);
        var rows = Enumerable.Range(0, 4).Select(CrossEntropy).ToArray();
        double[] weights = [0.5 * 2, 1 * 1, 3 * 1, 3 * 4];

        Assert.That(Value(DeviceKind.Cpu, loss, Scores, Labels, [2f, 1f, 1f, 4f]), Is.EqualTo(rows.Zip(weights, (row, weight) => row * weight).Sum() / weights.Sum()).Within(1e-5));
    }

    [Test]
    public void Label_smoothing_spreads_a_share_of_every_target_over_all_classes([ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind)
    {
        var oneHot = new Tensor(new TensorShape(4, 3), [.. Labels.Ints.SelectMany(label => Enumerable.Range(0, 3).Select(index => index == label ? 1f : 0f))]);
        var expected = Enumerable.Range(0, 4).Average(row => (0.7 * CrossEntropy(row)) + (0.3 * Enumerable.Range(0, 3).Average(label => CrossEntropyOf(row, label))));

        Assert.That(Value(kind, new CategoricalCrossentropy(fromLogits: true, labelSmoothing: 0.3f), Scores, Labels), Is.EqualTo(expected).Within(1e-5));
        Assert.That(Value(kind, new CategoricalCrossentropy(fromLogits: true, labelSmoothing: 0.3f), Scores, oneHot), Is.EqualTo(expected).Within(1e-5));
    }

    [Test]
    public void A_loss_after_softmax_or_sigmoid_is_computed_from_the_scores_and_stays_finite()
    {
        var far = new Tensor(new TensorShape(1, 2), [200f, -200f]);

        Assert.That(Value(DeviceKind.Cpu, new CategoricalCrossentropy(), far, Tensor.FromLabels([1]), null, x => x.Softmax()), Is.EqualTo(400).Within(1e-3));
        Assert.That(Value(DeviceKind.Cpu, new BinaryCrossentropy(), far, new Tensor(new TensorShape(1, 2), [0f, 1f]), null, x => x.Sigmoid()), Is.EqualTo(200).Within(1e-3));
        Assert.That(Value(DeviceKind.Cpu, new KullbackLeiblerDivergence(), far, new Tensor(new TensorShape(1, 2), [0f, 1f]), null, x => x.Softmax()), Is.EqualTo(400).Within(1e-3));
    }

    [Test]
    public void Integer_targets_answer_yes_or_no_too() =>
        Assert.That(
            Value(DeviceKind.Cpu, new BinaryCrossentropy(fromLogits: true), new Tensor(new TensorShape(2, 1), [1f, -2f]), new Tensor(new TensorShape(2), [1, 0])),
            Is.EqualTo((Math.Log(1 + Math.Exp(-1)) + Math.Log(1 + Math.Exp(-2))) / 2).Within(1e-6));

    [Test]
    public void The_cosine_is_minus_one_for_the_same_direction_and_finite_for_none()
    {
        var loss = new CosineSimilarity();
        var target = new Tensor(new TensorShape(1, 3), [1f, 2f, 2f]);

        Assert.That(Value(DeviceKind.Cpu, loss, new Tensor(new TensorShape(1, 3), [3f, 6f, 6f]), target), Is.EqualTo(-1).Within(1e-6));
        Assert.That(Value(DeviceKind.Cpu, loss, new Tensor(new TensorShape(1, 3), [-2f, 0f, 1f]), target), Is.Zero.Within(1e-6));
        Assert.That(Value(DeviceKind.Cpu, loss, Tensor.Zeros(new TensorShape(1, 3)), target), Is.Zero);
    }

    [Test]
    public void Settings_that_cannot_be_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new CategoricalCrossentropy(labelSmoothing: 1f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("smoothing"));
        Assert.That(() => new Huber(0f), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("delta"));
        Assert.That(
            () => Value(DeviceKind.Cpu, new CategoricalCrossentropy(fromLogits: true, classWeights: [1f, 2f]), Scores, Labels),
            Throws.ArgumentException.With.Message.Contains("3 classes").And.Message.Contains("2 class weights"));
    });

    [Test]
    public void The_names_of_all_losses_are_known([Values("binary_crossentropy", "cosine_similarity", "huber", "kl_divergence", "mae", "nll", "smooth_l1")] string name) =>
        Assert.That((Loss)name, Is.Not.Null);

    private static double CrossEntropy(int row) => CrossEntropyOf(row, Labels.Ints[row]);

    private static double CrossEntropyOf(int row, int label)
    {
        var scores = Scores.Floats.Skip(row * 3).Take(3).Select(score => (double)score).ToArray();
        return Math.Log(scores.Sum(Math.Exp)) - scores[label];
    }

    private static float Value(DeviceKind kind, Loss loss, Tensor prediction, Tensor target, float[]? weights = null, Func<GraphTensor, GraphTensor>? end = null)
    {
        var graph = new Graph();
        var answer = graph.Constant(prediction);
        var value = loss.Mean(
            end is null ? answer : end(answer),
            graph.Constant(target),
            weights is null ? null : graph.Constant(new Tensor(new TensorShape(weights.Length), weights)));
        using var arena = new ActivationArena(TestDevices.Get(kind), poisoned: true);
        using var plan = new Plan(TestDevices.Get(kind), graph, [value], null, arena);
        plan.Submit(0);
        plan.Wait(0);
        return plan.Output(value, 0)[0];
    }
}
