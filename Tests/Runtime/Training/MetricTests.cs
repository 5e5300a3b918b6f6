using System.Runtime.InteropServices;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Training;

public sealed class MetricTests
{
    // Three classes; the rows answer 0, 1, 1, 2, 0 and should answer 0, 1, 2, 2, 1.
    private static readonly float[] Scores = [0.7f, 0.2f, 0.1f, 0.1f, 0.8f, 0.1f, 0.2f, 0.5f, 0.3f, 0f, 0.1f, 0.9f, 0.5f, 0.1f, 0.4f];
    private static readonly int[] Labels = [0, 1, 2, 2, 1];

    [Test]
    public void Classification_metrics_count_rows() => Assert.Multiple(() =>
    {
        Assert.That(Measure(new Accuracy()), Is.EqualTo(3 / 5.0));
        Assert.That(Measure(new TopKAccuracy(1)), Is.EqualTo(3 / 5.0));
        Assert.That(Measure(new TopKAccuracy(2)), Is.EqualTo(4 / 5.0));
        Assert.That(Measure(new Precision(1)), Is.EqualTo(1 / 2.0));
        Assert.That(Measure(new Recall(1)), Is.EqualTo(1 / 2.0));
        Assert.That(Measure(new Precision()), Is.EqualTo((0.5 + 0.5 + 1) / 3).Within(1e-12));
        Assert.That(Measure(new Recall()), Is.EqualTo((1 + 0.5 + 0.5) / 3).Within(1e-12));
        Assert.That(Measure(new F1Score(2)), Is.EqualTo(2.0 / 3).Within(1e-12));
        Assert.That(Measure(new Perplexity()), Is.EqualTo(Math.Pow(0.7 * 0.8 * 0.3 * 0.9 * 0.1, -1 / 5.0)).Within(1e-6));
    });

    [Test]
    public void Rows_whose_label_is_no_class_do_not_count()
    {
        int[] labels = [0, -100, 2, 7, 1];

        Assert.That(Measure(new Accuracy(), Scores, labels), Is.EqualTo(1 / 3.0));
        Assert.That(Measure(new Perplexity(), Scores, labels), Is.EqualTo(Math.Pow(0.7 * 0.3 * 0.1, -1 / 3.0)).Within(1e-6));
    }

    [Test]
    public void Metrics_of_single_numbers_are_means_over_all_of_them() => Assert.Multiple(() =>
    {
        float[] predictions = [0.9f, 0.2f, 0.6f, 0.4f];
        float[] targets = [1f, 0f, 0f, 1f];
        Assert.That(Measure(new AbsoluteError(), predictions, targets), Is.EqualTo((0.1 + 0.2 + 0.6 + 0.6) / 4).Within(1e-7));
        Assert.That(Measure(new SquaredError(), predictions, targets), Is.EqualTo((0.01 + 0.04 + 0.36 + 0.36) / 4).Within(1e-7));
        Assert.That(Measure(new BinaryAccuracy(), predictions, targets), Is.EqualTo(0.5));
        Assert.That(Measure(new BinaryAccuracy(0.3f), predictions, targets), Is.EqualTo(0.75));
    });

    [Test]
    public void A_metric_that_saw_nothing_is_no_number_and_forgets_when_reset([Values("accuracy", "top_k_accuracy", "f1", "perplexity", "mae")] string name)
    {
        Metric metric = name;

        Assert.That(metric.Result, Is.NaN);
    }

    [Test]
    public void A_metric_of_a_further_output_is_labelled_with_its_number() =>
        Assert.That(new Accuracy { Output = 2 }.Label, Is.EqualTo("accuracy_2"));

    private static double Measure(Metric metric) => Measure(metric, Scores, Labels);

    private static double Measure(Metric metric, float[] scores, int[] labels)
    {
        metric.Reset();
        metric.Update(scores, new TensorShape(labels.Length, scores.Length / labels.Length), MemoryMarshal.AsBytes(labels.AsSpan()), DataType.Int32);
        return metric.Result;
    }

    private static double Measure(Metric metric, float[] predictions, float[] targets)
    {
        metric.Reset();
        metric.Update(predictions, new TensorShape(predictions.Length, 1), MemoryMarshal.AsBytes(targets.AsSpan()), DataType.Float32);
        return metric.Result;
    }
}
