using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>Rows of the operator gauntlet: activations.</summary>
public static class ActivationCases
{
    private const double SeluScale = 1.0507009873554805;
    private const double SeluAlpha = 1.6732632423543772;

    public static IEnumerable<OperatorCase> All =>
    [
        Row("LeakyRelu", x => x.LeakyRelu(0.2f), x => x > 0 ? x : 0.2f * x),
        Row("Elu", x => x.Elu(0.7f), x => x > 0 ? x : 0.7f * (Math.Exp(x) - 1)),
        Row("Celu", x => x.Celu(0.7f), x => x > 0 ? x : 0.7f * (Math.Exp(x / 0.7f) - 1)),
        Row("Selu", x => x.Selu(), x => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1))),
        Row("Relu6", x => x.Relu6(), x => Math.Clamp(x, 0, 6), (-2f, 8f)),
        Row("HardSigmoid", x => x.HardSigmoid(), x => Math.Clamp((x / 6) + 0.5, 0, 1)),
        Row("HardSigmoid with other lines", x => x.HardSigmoid(0.2f, 0.4f), x => Math.Clamp((0.2f * x) + 0.4f, 0, 1)),
        Row("HardSwish", x => x.HardSwish(), x => x * Math.Clamp((x / 6) + 0.5, 0, 1)),
        Row("Gelu", x => x.Gelu(), x => 0.5 * x * (1 + Erf(x / Math.Sqrt(2)))),
        Row("GeluTanh", x => x.GeluTanh(), x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))))),
        Row("Silu", x => x.Silu(), x => x / (1 + Math.Exp(-x))),
        Row("Mish", x => x.Mish(), x => x * Math.Tanh(Math.Log(1 + Math.Exp(x)))),
        Row("Mish far from zero", x => x.Mish(), x => x * Math.Tanh(Math.Log(1 + Math.Exp(x))), (15f, 30f)),
        Row("Softplus", x => x.Softplus(), x => Math.Log(1 + Math.Exp(x))),
        Row("Softplus with a sharpness", x => x.Softplus(3f), x => Math.Log(1 + Math.Exp(3 * x)) / 3),
        Row("Softplus far from zero", x => x.Softplus(), x => x, (90f, 200f)),
        Row("Softsign", x => x.Softsign(), x => x / (1 + Math.Abs(x))),
        new OperatorCase
        {
            Name = "Prelu with a slope per channel",
            Shapes = [new TensorShape(3, 5, 7), new TensorShape(5)],
            Build = inputs => inputs[0].Prelu(inputs[1]),
            Reference = values => values[0].Select((x, index) => x > 0 ? x : values[1][index / 7 % 5] * x).ToArray(),
        },
        new OperatorCase
        {
            Name = "Prelu of vectors",
            Shapes = [new TensorShape(67, 5), new TensorShape(5)],
            Build = inputs => inputs[0].Prelu(inputs[1]),
            Reference = values => values[0].Select((x, index) => x > 0 ? x : values[1][index % 5] * x).ToArray(),
        },
        new OperatorCase
        {
            Name = "Prelu with one slope",
            Shapes = [new TensorShape(3, 5, 7), new TensorShape(1)],
            Build = inputs => inputs[0].Prelu(inputs[1]),
            Reference = values => values[0].Select(x => x > 0 ? x : values[1][0] * x).ToArray(),
        },
        new OperatorCase
        {
            Name = "Softmax along the middle axis",
            Shapes = [new TensorShape(3, 5, 7)],
            Build = inputs => inputs[0].Softmax(1),
            Reference = values => values[0].Select((x, index) => Math.Exp(x) / Enumerable.Range(0, 5).Sum(axis => Math.Exp(values[0][(index / 35 * 35) + (axis * 7) + (index % 7)]))).ToArray(),
        },
        new OperatorCase
        {
            Name = "LogSoftmax along the first axis",
            Shapes = [new TensorShape(5, 7)],
            Build = inputs => inputs[0].LogSoftmax(0),
            Reference = values => values[0].Select((x, index) => x - Math.Log(Enumerable.Range(0, 5).Sum(axis => Math.Exp(values[0][(axis * 7) + (index % 7)])))).ToArray(),
        },
    ];

    private static OperatorCase Row(string name, Func<GraphTensor, GraphTensor> build, Func<double, double> reference, (float, float)? range = null) => new()
    {
        Name = name,
        Shapes = [new TensorShape(7, 37)],
        Range = range ?? (-5f, 5f),
        Build = inputs => build(inputs[0]),
        Reference = values => values[0].Select(reference).ToArray(),
    };

    /// <summary>The error function by its power series (Abramowitz and Stegun, 7.1.6), exact to rounding below 4.</summary>
    private static double Erf(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 1; n < 120; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
