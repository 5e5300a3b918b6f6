using System.Runtime.InteropServices;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class PerplexityTests
{
    [Test]
    public void A_model_that_knows_nothing_wavers_between_all_classes() =>
        Assert.That(Measure([0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f], 4, [0, 3]), Is.EqualTo(4).Within(1e-6));

    [Test]
    public void It_is_the_geometric_mean_of_what_the_labels_were_given() =>
        Assert.That(Measure([0.5f, 0.5f, 0.875f, 0.125f], 2, [1, 1]), Is.EqualTo(4).Within(1e-6));

    [Test]
    public void Labels_that_were_thought_impossible_leave_it_finite() =>
        Assert.That(Measure([1f, 0f], 2, [1]), Is.GreaterThan(1e20).And.LessThan(double.PositiveInfinity));

    private static double Measure(float[] probabilities, int classes, int[] labels)
    {
        var metric = new Perplexity();
        metric.Update(probabilities, new TensorShape(labels.Length, classes), MemoryMarshal.AsBytes(labels.AsSpan()), DataType.Int32);
        return metric.Result;
    }
}
