using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>Rows of the operator gauntlet: distances between predictions and targets.</summary>
public static class DivergenceCases
{
    public static IEnumerable<OperatorCase> All =>
    [
        new OperatorCase
        {
            Name = "Huber",
            Shapes = [new TensorShape(5, 29)],
            Range = (-2f, 2f),
            Build = inputs => inputs[0].Huber(0.8f),
            Reference = values => values[0].Select(d => Math.Abs(d) < 0.8f ? 0.5 * d * d : 0.8f * (Math.Abs(d) - 0.4f)).ToArray(),
        },
        new OperatorCase
        {
            Name = "BinaryCrossEntropy",
            Shapes = [new TensorShape(5, 29), new TensorShape(5, 29)],
            Range = (0.1f, 0.9f),
            Build = inputs => inputs[0].BinaryCrossEntropy(inputs[1]),
            Reference = values => values[0].Zip(values[1], (p, t) => -(t * Math.Log(p)) - ((1 - t) * Math.Log(1 - p))).ToArray(),
            Differentiable = [0],
        },
        new OperatorCase
        {
            Name = "SigmoidCrossEntropy",
            Shapes = [new TensorShape(5, 29), new TensorShape(5, 29)],
            Range = (0.05f, 0.95f),
            Build = inputs => inputs[0].Affine(20f, -10f).SigmoidCrossEntropy(inputs[1]),
            Reference = values => values[0].Zip(values[1], (x, t) => CrossEntropy((20 * x) - 10, t, 1)).ToArray(),
            Differentiable = [0],
        },
        new OperatorCase
        {
            Name = "SigmoidCrossEntropy with a weight for positive targets of each column",
            Shapes = [new TensorShape(5, 3), new TensorShape(5, 3)],
            Range = (0.05f, 0.95f),
            Build = inputs => inputs[0].SigmoidCrossEntropy(inputs[1], inputs[0].Graph.Constant(new Tensor(new TensorShape(3), [0.5f, 2f, 7f]))),
            Reference = values => values[0].Select((x, index) => CrossEntropy(x, values[1][index], new[] { 0.5, 2, 7 }[index % 3])).ToArray(),
            Differentiable = [0],
        },
        new OperatorCase
        {
            Name = "KullbackLeibler",
            Shapes = [new TensorShape(5, 29), new TensorShape(5, 29)],
            Range = (0.1f, 0.9f),
            Build = inputs => inputs[0].KullbackLeibler(inputs[1]),
            Reference = values => values[0].Zip(values[1], (x, t) => t * (Math.Log(t) - x)).ToArray(),
            Differentiable = [0],
        },
        new OperatorCase
        {
            Name = "LabelWeights, as a factor",
            Shapes = [new TensorShape(7)],
            Build = inputs => inputs[0].Multiply(inputs[0].Graph.Constant(Tensor.FromLabels([0, 2, 1, -100, 2, 3, 1])).LabelWeights([0.5f, 2f, 3f], ignored: 1)),
            Reference = values => values[0].Zip(new[] { 0.5, 3, 0, 0, 3, 0, 0 }, (x, weight) => x * weight).ToArray(),
        },
    ];

    private static double CrossEntropy(double x, double t, double weight) => (weight * t * Math.Log(1 + Math.Exp(-x))) + ((1 - t) * Math.Log(1 + Math.Exp(x)));
}
