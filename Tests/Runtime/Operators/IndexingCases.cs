using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>Rows of the operator gauntlet: operators that move elements without computing with them.</summary>
public static class IndexingCases
{
    public static IEnumerable<OperatorCase> All =>
    [
        Embedding("Embedding", -1),
        Embedding("Embedding with a padding token", 2),
        new OperatorCase
        {
            Name = "Select",
            Shapes = [new TensorShape(5, 3, 7)],
            Build = inputs => inputs[0].Select(-2),
            Reference = values => values[0].Skip(63).Take(21).ToArray(),
        },
        new OperatorCase
        {
            Name = "MoveAxis of the first past the second",
            Shapes = [new TensorShape(5, 67, 3)],
            Build = inputs => inputs[0].MoveAxis(0, 1),
            Reference = values => Enumerable.Range(0, 67 * 5 * 3).Select(index => values[0][(index / 3 % 5 * 67 * 3) + (index / 15 * 3) + (index % 3)]).ToArray(),
        },
        new OperatorCase
        {
            Name = "Concatenate along the middle axis",
            Shapes = [new TensorShape(3, 2, 5), new TensorShape(3, 1, 5), new TensorShape(3, 4, 5)],
            Build = inputs => inputs.Concatenate(1),
            Reference = values => Enumerable.Range(0, 3).SelectMany(row => values.SelectMany(part => part.Skip(row * part.Length / 3).Take(part.Length / 3))).ToArray(),
        },
        new OperatorCase
        {
            Name = "Concatenate along the last axis",
            Shapes = [new TensorShape(67, 3), new TensorShape(67, 35)],
            Build = inputs => inputs.Concatenate(-1),
            Reference = values => Enumerable.Range(0, 67).SelectMany(row => values.SelectMany(part => part.Skip(row * part.Length / 67).Take(part.Length / 67))).ToArray(),
        },
    ];

    private static OperatorCase Embedding(string name, int padding)
    {
        int[] tokens = [3, 0, 2, 3, -1, 18, 17, 2];
        return new OperatorCase
        {
            Name = name,
            Shapes = [new TensorShape(18, 5)],
            Build = inputs => inputs[0].Graph.Constant(new Tensor(new TensorShape(2, 4), tokens)).Embedding(inputs[0], padding),
            Reference = values => tokens.SelectMany(token => Enumerable.Range(0, 5).Select(column => token is >= 0 and < 18 ? values[0][(token * 5) + column] : 0)).ToArray(),
            Differentiable = padding < 0 ? [0] : [],
        };
    }
}
