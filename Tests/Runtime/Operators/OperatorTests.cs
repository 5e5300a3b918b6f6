using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Operators;

public sealed class OperatorTests
{
    [Test]
    public void Values_and_gradients_equal_the_double_precision_reference(
        [ValueSource(typeof(OperatorCases), nameof(OperatorCases.All))] OperatorCase row,
        [ValueSource(typeof(TestDevices), nameof(TestDevices.All))] DeviceKind kind) =>
        OperatorCheck.Run(row, TestDevices.Get(kind));

    [Test]
    public void The_check_itself_finds_a_gradient_that_is_off_by_a_tenth_of_a_percent()
    {
        var row = OperatorCases.All.First(candidate => candidate.Name == "Tanh");

        Assert.That(
            () => OperatorCheck.Run(row, TestDevices.Get(DeviceKind.Cpu), output => output.Scale(1.001f)),
            Throws.InstanceOf<AssertionException>().With.Message.Contains("gradient"));
    }

    [Test]
    public void An_operator_without_a_gradient_says_so_and_what_to_do()
    {
        var graph = new Graph();
        var parameter = new Parameter("p", Tensor.Zeros(new TensorShape(2, 3)));
        var sum = graph.Use(parameter).SumRows().Sum();

        Assert.That(
            () => graph.Gradients(sum, [graph.Use(parameter)]),
            Throws.InvalidOperationException.With.Message.Contains("SumRows").And.Message.Contains("StopGradient"));
    }
}
