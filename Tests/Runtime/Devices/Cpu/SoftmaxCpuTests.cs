using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

[TestFixture(1, 1)]
[TestFixture(1, 10)]
[TestFixture(3, 7)]
[TestFixture(33, 10)]
[TestFixture(65, 17)]
[TestFixture(2, 1000)]
[TestFixture(5, 4099)]
public sealed class SoftmaxCpuTests(int rows, int columns)
{
    [Test]
    public void Softmax_gives_rows_of_probabilities()
    {
        var x = Sample.Floats(rows * columns, -30, 30);
        var y = new float[x.Length];
        KernelGauntlet.Run(ranges => new SoftmaxKernel { X = ranges[0], Y = ranges[1], Rows = rows, Columns = columns }.ToDispatch(), x, y);
        var expected = Softmax(x);
        Sample.AssertClose(y, index => expected[index], relative: 4e-6);
    }

    [Test]
    public void LogSoftmax_gives_the_logarithm_of_softmax()
    {
        var x = Sample.Floats(rows * columns, -30, 30);
        var y = new float[x.Length];
        KernelGauntlet.Run(ranges => new LogSoftmaxKernel { X = ranges[0], Y = ranges[1], Rows = rows, Columns = columns }.ToDispatch(), x, y);
        var expected = Softmax(x);
        Sample.AssertClose(y, index => Math.Log(expected[index]), absolute: 4e-6);
    }

    [Test]
    public void The_gradient_of_softmax_is_the_product_with_its_Jacobian()
    {
        var y = Softmax(Sample.Floats(rows * columns)).Select(value => (float)value).ToArray();
        var dy = Sample.Floats(y.Length, seed: 2);
        var dx = new float[y.Length];
        KernelGauntlet.Run(
            ranges => new SoftmaxGradientKernel { Y = ranges[0], Dy = ranges[1], Dx = ranges[2], Rows = rows, Columns = columns }.ToDispatch(),
            y,
            dy,
            dx);
        var inner = RowSums(index => (double)y[index] * dy[index]);
        Sample.AssertClose(dx, index => y[index] * (dy[index] - inner[index / columns]), absolute: 1e-6);
    }

    [Test]
    public void The_gradient_of_log_softmax_is_the_product_with_its_Jacobian()
    {
        var y = Softmax(Sample.Floats(rows * columns)).Select(value => (float)Math.Log(value)).ToArray();
        var dy = Sample.Floats(y.Length, seed: 2);
        var dx = new float[y.Length];
        KernelGauntlet.Run(
            ranges => new LogSoftmaxGradientKernel { Y = ranges[0], Dy = ranges[1], Dx = ranges[2], Rows = rows, Columns = columns }.ToDispatch(),
            y,
            dy,
            dx);
        var sums = RowSums(index => dy[index]);
        Sample.AssertClose(dx, index => dy[index] - (Math.Exp(y[index]) * sums[index / columns]), absolute: 4e-6);
    }

    [Test]
    public void Cross_entropy_with_labels_gives_loss_and_probabilities()
    {
        var logits = Sample.Floats(rows * columns, -30, 30);
        var labels = Sample.Labels(rows, columns);
        var (loss, probabilities) = CrossEntropy(logits, labels);
        var expected = Softmax(logits);
        Sample.AssertClose(probabilities, index => expected[index], relative: 4e-6);
        Sample.AssertClose(loss, row => -Math.Log(expected[(row * columns) + labels[row]]), absolute: 4e-6);
    }

    [Test]
    public void The_gradient_of_cross_entropy_is_probability_minus_target()
    {
        var probabilities = Softmax(Sample.Floats(rows * columns)).Select(value => (float)value).ToArray();
        var labels = Sample.Labels(rows, columns);
        var upstream = Sample.Floats(rows, seed: 2);
        var dlogits = CrossEntropyGradient(probabilities, labels, upstream);
        Sample.AssertClose(
            dlogits,
            index => (probabilities[index] - (index % columns == labels[index / columns] ? 1.0 : 0.0)) * upstream[index / columns]);
    }

    [Test]
    public void A_row_without_a_valid_label_has_no_loss_and_no_gradient([Values(-1, 4, int.MinValue, int.MaxValue)] int label)
    {
        const int Classes = 4;
        var labels = Enumerable.Repeat(label, rows).ToArray();
        var logits = Sample.Floats(rows * Classes);
        var (loss, probabilities) = CrossEntropy(logits, labels);
        var dlogits = CrossEntropyGradient(probabilities, labels, Sample.Floats(rows));
        Assert.That(loss, Is.All.Zero);
        Assert.That(dlogits, Is.All.Zero);
    }

    [Test]
    public void Cross_entropy_with_weights_gives_loss_and_probabilities()
    {
        var logits = Sample.Floats(rows * columns, -10, 10);
        var targets = Sample.Floats(logits.Length, 0, 1, seed: 2);
        var loss = new float[rows];
        var probabilities = new float[logits.Length];
        KernelGauntlet.Run(
            ranges => new SoftmaxCrossEntropyDenseKernel
            {
                Logits = ranges[0],
                Targets = ranges[1],
                Loss = ranges[2],
                Probabilities = ranges[3],
                Rows = rows,
                Columns = columns,
            }.ToDispatch(),
            logits,
            targets,
            loss,
            probabilities);
        var expected = Softmax(logits);
        var losses = RowSums(index => -targets[index] * Math.Log(expected[index]));
        Sample.AssertClose(probabilities, index => expected[index], relative: 4e-6);
        Sample.AssertClose(loss, row => losses[row], relative: 4e-6, absolute: 4e-6);
    }

    [Test]
    public void The_gradient_of_weighted_cross_entropy_counts_the_sum_of_the_weights()
    {
        var probabilities = Softmax(Sample.Floats(rows * columns)).Select(value => (float)value).ToArray();
        var targets = Sample.Floats(probabilities.Length, 0, 1, seed: 2);
        var upstream = Sample.Floats(rows, seed: 3);
        var dlogits = new float[probabilities.Length];
        KernelGauntlet.Run(
            ranges => new SoftmaxCrossEntropyDenseGradientKernel
            {
                Probabilities = ranges[0],
                Targets = ranges[1],
                Upstream = ranges[2],
                Dlogits = ranges[3],
                Rows = rows,
                Columns = columns,
            }.ToDispatch(),
            probabilities,
            targets,
            upstream,
            dlogits);
        var sums = RowSums(index => targets[index]);
        Sample.AssertClose(
            dlogits,
            index => upstream[index / columns] * ((probabilities[index] * sums[index / columns]) - targets[index]),
            absolute: 1e-6);
    }

    [Test]
    public void A_row_with_NaN_gives_NaN_and_leaves_the_other_rows_alone()
    {
        var x = Sample.Floats(rows * columns);
        x[0] = float.NaN;
        var y = new float[x.Length];
        KernelGauntlet.Run(ranges => new SoftmaxKernel { X = ranges[0], Y = ranges[1], Rows = rows, Columns = columns }.ToDispatch(), x, y);
        Assert.That(y.Take(columns), Is.All.NaN);
        Assert.That(y.Skip(columns), Is.All.Not.NaN);
    }

    private static (float[] Loss, float[] Probabilities) CrossEntropy(float[] logits, int[] labels)
    {
        var loss = new float[labels.Length];
        var probabilities = new float[logits.Length];
        KernelGauntlet.Run(
            ranges => new SoftmaxCrossEntropyKernel
            {
                Logits = ranges[0],
                Labels = ranges[1],
                Loss = ranges[2],
                Probabilities = ranges[3],
                Rows = labels.Length,
                Columns = logits.Length / labels.Length,
            }.ToDispatch(),
            logits,
            labels,
            loss,
            probabilities);
        return (loss, probabilities);
    }

    private static float[] CrossEntropyGradient(float[] probabilities, int[] labels, float[] upstream)
    {
        var dlogits = new float[probabilities.Length];
        KernelGauntlet.Run(
            ranges => new SoftmaxCrossEntropyGradientKernel
            {
                Probabilities = ranges[0],
                Labels = ranges[1],
                Upstream = ranges[2],
                Dlogits = ranges[3],
                Count = dlogits.Length,
                Columns = dlogits.Length / labels.Length,
            }.ToDispatch(),
            probabilities,
            labels,
            upstream,
            dlogits);
        return dlogits;
    }

    private double[] Softmax(float[] x)
    {
        var largest = Enumerable.Range(0, rows).Select(row => (double)x.Skip(row * columns).Take(columns).Max()).ToArray();
        var sums = RowSums(index => Math.Exp(x[index] - largest[index / columns]));
        return x.Select((value, index) => Math.Exp(value - largest[index / columns]) / sums[index / columns]).ToArray();
    }

    private double[] RowSums(Func<int, double> term) =>
        Enumerable.Range(0, rows).Select(row => Enumerable.Range(row * columns, columns).Sum(term)).ToArray();
}
