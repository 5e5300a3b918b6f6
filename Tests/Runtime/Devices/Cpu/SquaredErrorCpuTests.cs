using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

[TestFixture(1, 1)]
[TestFixture(3, 7)]
[TestFixture(70, 10)]
[TestFixture(2, 5003)]
public sealed class SquaredErrorCpuTests(int rows, int columns)
{
    [Test]
    public void The_loss_is_the_mean_square_of_every_row()
    {
        var prediction = Sample.Floats(rows * columns);
        var target = Sample.Floats(rows * columns, seed: 2);
        var loss = new float[rows];
        KernelGauntlet.Run(
            ranges => new SquaredErrorKernel { Prediction = ranges[0], Target = ranges[1], Loss = ranges[2], Rows = rows, Columns = columns }.ToDispatch(),
            prediction,
            target,
            loss);
        Sample.AssertClose(
            loss,
            row => Enumerable.Range(row * columns, columns).Average(index => Math.Pow((double)prediction[index] - target[index], 2)),
            relative: 4e-6);
    }

    [Test]
    public void The_gradient_is_the_scaled_difference()
    {
        var prediction = Sample.Floats(rows * columns);
        var target = Sample.Floats(rows * columns, seed: 2);
        var upstream = Sample.Floats(rows, seed: 3);
        var gradient = new float[prediction.Length];
        KernelGauntlet.Run(
            ranges => new SquaredErrorGradientKernel
            {
                Prediction = ranges[0],
                Target = ranges[1],
                Upstream = ranges[2],
                Dprediction = ranges[3],
                Count = gradient.Length,
                Columns = columns,
            }.ToDispatch(),
            prediction,
            target,
            upstream,
            gradient);
        Sample.AssertClose(gradient, index => 2.0 / columns * upstream[index / columns] * ((double)prediction[index] - target[index]));
    }
}
