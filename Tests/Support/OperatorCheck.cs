using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests;

/// <summary>
/// Holds an operator to its double-precision reference: the values, and the gradient against central differences of the
/// reference. The operator stands in the middle of a graph: its inputs are computed (x = 2 * p), and the gradient that
/// reaches it is a different number for every element.
/// </summary>
public static class OperatorCheck
{
    private const double Difference = 1e-5;

    public static void Run(OperatorCase row, Device device, Func<GraphTensor, GraphTensor>? sabotage = null)
    {
        var random = new SeededRandom(7);
        var parameters = row.Shapes.Select((shape, index) => new Parameter($"p{index}", Random(shape, row.Range, random))).ToArray();
        using var set = new ParameterSet(device, parameters, []);
        using var arena = new ActivationArena(device, poisoned: true);
        var graph = new Graph();
        var inputs = parameters.Select(parameter => graph.Use(parameter).Scale(2f)).ToArray();
        var output = row.Build(inputs);
        var upstream = graph.Constant(Random(output.Shape, (-1f, 1f), random), "upstream");
        var checkedOutput = sabotage is null ? output : sabotage(output);
        var loss = checkedOutput.Multiply(upstream).Sum();
        var differentiable = row.Differentiable ?? Enumerable.Range(0, parameters.Length).ToArray();
        var gradients = graph.Gradients(loss, differentiable.Select(index => graph.Use(parameters[index])).ToList());
        using var plan = new Plan(device, graph, [output, loss, .. gradients], set, arena);
        plan.Submit(0);
        plan.Wait(0);

        var values = parameters.Select(parameter => parameter.Initial.Floats.Select(value => 2.0 * value).ToArray()).ToArray();
        Compare($"{row.Name}: output", plan.Output(output, 0), row.Reference(values), row.Tolerance);
        for (var index = 0; index < differentiable.Length; index++)
        {
            var expected = Differences(row, values, differentiable[index], upstream.Constant!.Floats).Select(value => 2.0 * value).ToArray();
            Compare($"{row.Name}: gradient of input {differentiable[index]}", plan.Output(gradients[index], 0), expected, 10 * row.Tolerance);
        }
    }

    private static double[] Differences(OperatorCase row, double[][] values, int input, float[] upstream)
    {
        var gradient = new double[values[input].Length];
        for (var element = 0; element < gradient.Length; element++)
        {
            gradient[element] = (Loss(row, values, input, element, Difference, upstream) - Loss(row, values, input, element, -Difference, upstream)) / (2 * Difference);
        }

        return gradient;
    }

    private static double Loss(OperatorCase row, double[][] values, int input, int element, double change, float[] upstream)
    {
        var copy = values.Select(value => (double[])value.Clone()).ToArray();
        copy[input][element] += change;
        return row.Reference(copy).Zip(upstream, (value, weight) => value * weight).Sum();
    }

    private static void Compare(string what, ReadOnlySpan<float> actual, double[] expected, double tolerance)
    {
        Assert.That(actual.Length, Is.EqualTo(expected.Length), what);
        for (var index = 0; index < expected.Length; index++)
        {
            var error = Math.Abs(actual[index] - expected[index]) / (1 + Math.Abs(expected[index]));
            if (!(error <= tolerance))
            {
                Assert.Fail($"{what}, element {index}: {actual[index]} instead of {expected[index]:R}.");
            }
        }
    }

    private static Tensor Random(TensorShape shape, (float Low, float High) range, SeededRandom random)
    {
        var elements = new float[shape.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            elements[index] = random.Uniform(range.Low / 2, range.High / 2);
        }

        return new Tensor(shape, elements);
    }
}
