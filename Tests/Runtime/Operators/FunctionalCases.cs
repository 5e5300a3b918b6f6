using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>Rows of the operator gauntlet: broadcasting arithmetic, choice, reductions and parts.</summary>
public static class FunctionalCases
{
    public static IEnumerable<OperatorCase> All =>
    [
        Broadcast("Add a row", (a, b) => a.Add(b), (a, b) => a + b, [3, 5, 7], [7]),
        Broadcast("Subtract a column", (a, b) => a.Subtract(b), (a, b) => a - b, [9, 5], [9, 1]),
        Broadcast("Multiply by a number of shape (1)", (a, b) => a.Multiply(b), (a, b) => a * b, [67, 3], [1]),
        Broadcast("Divide by channels", (a, b) => a.Divide(b), (a, b) => a / b, [2, 5, 3, 4], [5, 1, 1], (0.4f, 2f)),
        Broadcast("Multiply a row by a column", (a, b) => a.Multiply(b), (a, b) => a * b, [1, 7], [5, 1]),
        Broadcast("Add with axes between", (a, b) => a.Add(b), (a, b) => a + b, [3, 1, 5, 1], [4, 1, 6]),
        Broadcast("Maximum", (a, b) => a.Maximum(b), Math.Max, [5, 13], [13]),
        Broadcast("Minimum", (a, b) => a.Minimum(b), Math.Min, [5, 13], [5, 1]),
        Broadcast("Pow", (a, b) => a.Pow(b), Math.Pow, [5, 13], [5, 13], (0.3f, 2.5f)),
        Unary("Pow by a whole number, also of negative bases", x => x.Pow(3f), x => x * x * x, (-2f, 2f)),
        Unary("Pow by a fraction", x => x.Pow(1.7f), x => Math.Pow(x, 1.7f), (0.2f, 3f)),
        Unary("Pow by one half", x => x.Pow(0.5f), Math.Sqrt, (0.2f, 3f)),
        Unary("Reciprocal", x => x.Reciprocal(), x => 1 / x, (0.3f, 2f)),
        Unary("Abs", x => x.Abs(), Math.Abs),
        Unary("Negate", x => x.Negate(), x => -x),
        Unary("Affine", x => x.Affine(-0.3f, 2f), x => (-0.3f * x) + 2),
        Unary("Clip", x => x.Clip(-0.5f, 0.7f), x => Math.Clamp(x, -0.5f, 0.7f)),
        Unary("Greater, as a mask", x => x.Multiply(x.Greater(x.Graph.Constant(0.2f, new TensorShape(1)))), x => x > 0.2f ? x : 0),
        Unary("LessOrEqual, as a mask", x => x.Multiply(x.LessOrEqual(x.Graph.Constant(0.2f, new TensorShape(1)))), x => x <= 0.2f ? x : 0),
        Unary("Mask", x => x.Square().Mask(x.Greater(x.Graph.Constant(0f, x.Shape))), x => x > 0 ? x * x : 0),
        Unary("Mask inverted", x => x.Square().Mask(x.Greater(x.Graph.Constant(0f, x.Shape)), inverted: true), x => x > 0 ? 0 : x * x),
        new OperatorCase
        {
            Name = "Where, broadcast",
            Shapes = [new TensorShape(5, 1), new TensorShape(5, 7), new TensorShape(7)],
            Build = inputs => inputs[0].Greater(inputs[0].Graph.Constant(0f, new TensorShape(1))).Where(inputs[1], inputs[2]),
            Reference = values => Enumerable.Range(0, 35).Select(index => values[0][index / 7] > 0 ? values[1][index] : values[2][index % 7]).ToArray(),
            Differentiable = [1, 2],
        },
        new OperatorCase
        {
            Name = "Expand",
            Shapes = [new TensorShape(3, 1, 5)],
            Build = inputs => inputs[0].Expand(new TensorShape(2, 3, 4, 5)),
            Reference = values => Enumerable.Range(0, 120).Select(index => values[0][(index / 20 % 3 * 5) + (index % 5)]).ToArray(),
        },
        new OperatorCase
        {
            Name = "Slice in steps",
            Shapes = [new TensorShape(3, 11, 5)],
            Build = inputs => inputs[0].Slice(1, 2, 4, 2),
            Reference = values => Sliced(values[0], 3, 11, 5, 2, 4, 2),
        },
        new OperatorCase
        {
            Name = "Slice backwards",
            Shapes = [new TensorShape(3, 11, 5)],
            Build = inputs => inputs[0].Slice(-2, 10, 4, -3),
            Reference = values => Sliced(values[0], 3, 11, 5, 10, 4, -3),
        },
        new OperatorCase
        {
            Name = "Pad",
            Shapes = [new TensorShape(3, 4, 5)],
            Build = inputs => inputs[0].Pad(-2, 2, 5),
            Reference = values => Enumerable.Range(0, 3 * 11 * 5).Select(index => (index / 5 % 11) is >= 2 and < 6 ? values[0][(index / 55 * 20) + (index % 55) - 10] : 0.0).ToArray(),
        },
        new OperatorCase
        {
            Name = "Split, and the parts in another order",
            Shapes = [new TensorShape(5, 9)],
            Build = inputs => inputs[0].Split(1, 2, 3, 4).Reverse().ToList().Concatenate(1),
            Reference = values => Enumerable.Range(0, 45).Select(index => values[0][(index / 9 * 9) + (index % 9 < 4 ? (index % 9) + 5 : index % 9 < 7 ? (index % 9) - 2 : (index % 9) - 7)]).ToArray(),
        },
        new OperatorCase
        {
            Name = "Gather along the middle axis, one pick twice and one outside",
            Shapes = [new TensorShape(3, 6, 5)],
            Build = inputs => inputs[0].Gather(inputs[0].Graph.Constant(new Tensor(new TensorShape(2, 2), [4, 1, 4, 9])), 1),
            Reference = values => Enumerable.Range(0, 60).Select(index => new[] { 4, 1, 4, 9 }[index / 5 % 4] is var pick and < 6 ? values[0][(index / 20 * 30) + (pick * 5) + (index % 5)] : 0).ToArray(),
        },
        new OperatorCase
        {
            Name = "Max along the middle axis",
            Shapes = [new TensorShape(3, 17, 5)],
            Build = inputs => inputs[0].Max(1),
            Reference = values => Columns(values[0], 3, 17, 5).Select(column => column.Max()).ToArray(),
        },
        new OperatorCase
        {
            Name = "Min along the last axis, kept",
            Shapes = [new TensorShape(7, 13)],
            Build = inputs => inputs[0].Min(-1, keepAxis: true).Multiply(inputs[0]),
            Reference = values => values[0].Select((x, index) => x * values[0].Skip(index / 13 * 13).Take(13).Min()).ToArray(),
        },
        new OperatorCase
        {
            Name = "ArgMax picks by one-hot rows",
            Shapes = [new TensorShape(7, 13)],
            Build = inputs => inputs[0].ArgMax(-1).OneHot(13).Multiply(inputs[0]).Sum(-1),
            Reference = values => values[0].Chunk(13).Select(row => row.Max()).ToArray(),
        },
        new OperatorCase
        {
            Name = "Mean along an axis, kept",
            Shapes = [new TensorShape(5, 9, 4)],
            Build = inputs => inputs[0].Subtract(inputs[0].Mean(1, keepAxis: true)),
            Reference = values => values[0].Select((x, index) => x - Enumerable.Range(0, 9).Average(axis => values[0][(index / 36 * 36) + (axis * 4) + (index % 4)])).ToArray(),
        },
        new OperatorCase
        {
            Name = "MoveAxis",
            Shapes = [new TensorShape(3, 5, 7)],
            Build = inputs => inputs[0].MoveAxis(0, -1),
            Reference = values => Enumerable.Range(0, 105).Select(index => values[0][(index % 3 * 35) + (index / 3)]).ToArray(),
        },
    ];

    private static OperatorCase Unary(string name, Func<GraphTensor, GraphTensor> build, Func<double, double> reference, (float, float)? range = null) => new()
    {
        Name = name,
        Shapes = [new TensorShape(5, 29)],
        Range = range ?? (-1.5f, 1.5f),
        Build = inputs => build(inputs[0]),
        Reference = values => values[0].Select(reference).ToArray(),
    };

    private static OperatorCase Broadcast(
        string name, Func<GraphTensor, GraphTensor, GraphTensor> build, Func<double, double, double> reference, int[] a, int[] b, (float, float)? range = null) => new()
        {
            Name = name,
            Shapes = [new TensorShape(a), new TensorShape(b)],
            Range = range ?? (-1.5f, 1.5f),
            Build = inputs => build(inputs[0], inputs[1]),
            Reference = values => Combine(values[0], a, values[1], b, reference),
        };

    private static double[] Combine(double[] x, int[] a, double[] y, int[] b, Func<double, double, double> combine)
    {
        var rank = Math.Max(a.Length, b.Length);
        var left = Enumerable.Repeat(1, rank - a.Length).Concat(a).ToArray();
        var right = Enumerable.Repeat(1, rank - b.Length).Concat(b).ToArray();
        var extents = left.Zip(right, Math.Max).ToArray();
        return Enumerable.Range(0, extents.Aggregate(1, (product, extent) => product * extent)).Select(index => combine(x[Place(index, left)], y[Place(index, right)])).ToArray();

        int Place(int index, int[] shape)
        {
            var (place, stride) = (0, 1);
            for (var axis = rank - 1; axis >= 0; axis--)
            {
                place += shape[axis] == 1 ? 0 : index % extents[axis] * stride;
                stride *= shape[axis];
                index /= extents[axis];
            }

            return place;
        }
    }

    private static double[] Sliced(double[] x, int outer, int axis, int inner, int start, int length, int step) => Enumerable.Range(0, outer * length * inner)
        .Select(index => x[(index / (length * inner) * axis * inner) + ((start + (index / inner % length * step)) * inner) + (index % inner)]).ToArray();

    private static IEnumerable<double[]> Columns(double[] x, int outer, int axis, int inner) => Enumerable.Range(0, outer * inner)
        .Select(column => Enumerable.Range(0, axis).Select(index => x[(column / inner * axis * inner) + (index * inner) + (column % inner)]).ToArray());
}
