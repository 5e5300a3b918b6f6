using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>The rows of the operator gauntlet. Sizes are odd on purpose: 1, primes, one more or less than a tile.</summary>
public static class OperatorCases
{
    public static IEnumerable<OperatorCase> All =>
    [
        Unary("Exp", x => x.Exp(), Math.Exp),
        Unary("Log", x => x.Log(), Math.Log, (0.2f, 3f)),
        Unary("Sqrt", x => x.Sqrt(), Math.Sqrt, (0.2f, 3f)),
        Unary("Square", x => x.Square(), x => x * x),
        Unary("Scale", x => x.Scale(-0.7f), x => -0.7f * x),
        Unary("Relu", x => x.Relu(), x => Math.Max(x, 0)),
        Unary("Sigmoid", x => x.Sigmoid(), x => 1 / (1 + Math.Exp(-x)), (-6f, 6f)),
        Unary("Tanh", x => x.Tanh(), Math.Tanh, (-6f, 6f)),
        Binary("Add", (a, b) => a.Add(b), (a, b) => a + b),
        Binary("Subtract", (a, b) => a.Subtract(b), (a, b) => a - b),
        Binary("Multiply", (a, b) => a.Multiply(b), (a, b) => a * b),
        Binary("Divide", (a, b) => a.Divide(b), (a, b) => a / b, (0.4f, 2f)),
        .. from transposeA in new[] { false, true }
           from transposeB in new[] { false, true }
           from size in new[] { (1, 1, 1), (3, 5, 7), (33, 17, 9), (13, 65, 31), (8, 10, 64) }
           select MatMul(size.Item1, size.Item2, size.Item3, transposeA, transposeB),
        BatchedMatMul(3, 4, 5, 6),
        DenseRelu(7, 11, 5),
        RowWise("Softmax", 5, 13, x => x.Softmax(), Softmax),
        RowWise("LogSoftmax", 5, 13, x => x.LogSoftmax(), row => Softmax(row).Select(value => Math.Log(value)).ToArray()),
        new OperatorCase
        {
            Name = "AddBias",
            Shapes = [new TensorShape(5, 7), new TensorShape(7)],
            Build = inputs => inputs[0].AddBias(inputs[1]),
            Reference = values => values[0].Select((value, index) => value + values[1][index % 7]).ToArray(),
        },
        new OperatorCase
        {
            Name = "Sum over the middle axis",
            Shapes = [new TensorShape(3, 5, 7)],
            Build = inputs => inputs[0].Sum(1),
            Reference = values => SumMiddle(values[0], 3, 5, 7),
        },
        new OperatorCase
        {
            Name = "Mean of everything, one more than a block of it",
            Shapes = [new TensorShape(17, 241)],
            Build = inputs => inputs[0].Square().Mean(),
            Reference = values => [values[0].Average(value => value * value)],
        },
        new OperatorCase
        {
            Name = "Mean of everything",
            Shapes = [new TensorShape(3, 129)],
            Build = inputs => inputs[0].Mean(),
            Reference = values => [values[0].Average()],
        },
        new OperatorCase
        {
            Name = "Reshape",
            Shapes = [new TensorShape(3, 8)],
            Build = inputs => inputs[0].Reshape(new TensorShape(4, 6)).Square(),
            Reference = values => values[0].Select(value => value * value).ToArray(),
        },
        new OperatorCase
        {
            Name = "SquaredError",
            Shapes = [new TensorShape(4, 9), new TensorShape(4, 9)],
            Build = inputs => inputs[0].SquaredError(inputs[1]),
            Reference = values => Rows(values[0].Zip(values[1], (a, b) => (a - b) * (a - b)).ToArray(), 9, row => [row.Average()]),
            Differentiable = [0],
        },
        new OperatorCase
        {
            Name = "SoftmaxCrossEntropy with target probabilities that do not sum to one",
            Shapes = [new TensorShape(4, 9), new TensorShape(4, 9)],
            Range = (0.1f, 2f),
            Build = inputs => inputs[0].SoftmaxCrossEntropy(inputs[1]),
            Reference = values => Enumerable.Range(0, 4).Select(row =>
            {
                var probabilities = Softmax(values[0].Skip(row * 9).Take(9).ToArray());
                return -Enumerable.Range(0, 9).Sum(column => values[1][(row * 9) + column] * Math.Log(probabilities[column]));
            }).ToArray(),
            Differentiable = [0],
        },
        LabelledCrossEntropy(6, 11),
        .. ActivationCases.All,
        .. FunctionalCases.All,
        .. DivergenceCases.All,
        .. IndexingCases.All,
        .. NormalizationCases.All,
        .. RecurrentCases.All,
        .. ImageCases.All,
    ];

    private static OperatorCase Unary(string name, Func<GraphTensor, GraphTensor> build, Func<double, double> reference, (float, float)? range = null) => new()
    {
        Name = name,
        Shapes = [new TensorShape(5, 13)],
        Range = range ?? (-1.5f, 1.5f),
        Build = inputs => build(inputs[0]),
        Reference = values => values[0].Select(reference).ToArray(),
    };

    private static OperatorCase Binary(string name, Func<GraphTensor, GraphTensor, GraphTensor> build, Func<double, double, double> reference, (float, float)? range = null) => new()
    {
        Name = name,
        Shapes = [new TensorShape(257), new TensorShape(257)],
        Range = range ?? (-1.5f, 1.5f),
        Build = inputs => build(inputs[0], inputs[1]),
        Reference = values => values[0].Zip(values[1], reference).ToArray(),
    };

    private static OperatorCase RowWise(string name, int rows, int columns, Func<GraphTensor, GraphTensor> build, Func<double[], double[]> reference) => new()
    {
        Name = name,
        Shapes = [new TensorShape(rows, columns)],
        Range = (-4f, 4f),
        Build = inputs => build(inputs[0]),
        Reference = values => Rows(values[0], columns, reference),
    };

    private static OperatorCase MatMul(int m, int n, int k, bool transposeA, bool transposeB) => new()
    {
        Name = $"MatMul {m}x{n}x{k}{(transposeA ? " A transposed" : string.Empty)}{(transposeB ? " B transposed" : string.Empty)}",
        Shapes = [transposeA ? new TensorShape(k, m) : new TensorShape(m, k), transposeB ? new TensorShape(n, k) : new TensorShape(k, n)],
        Build = inputs => inputs[0].MatMul(inputs[1], transposeA, transposeB),
        Reference = values => Product(values[0], values[1], m, n, k, transposeA, transposeB),
    };

    private static OperatorCase BatchedMatMul(int batches, int m, int n, int k) => new()
    {
        Name = "MatMul of a batch",
        Shapes = [new TensorShape(batches, m, k), new TensorShape(batches, k, n)],
        Build = inputs => inputs[0].MatMul(inputs[1]),
        Reference = values => Enumerable.Range(0, batches).SelectMany(batch => Product(
            values[0].Skip(batch * m * k).ToArray(), values[1].Skip(batch * k * n).ToArray(), m, n, k, false, false)).ToArray(),
    };

    private static OperatorCase DenseRelu(int rows, int inputs, int units) => new()
    {
        Name = "MatMul, AddBias and Relu, fused",
        Shapes = [new TensorShape(rows, inputs), new TensorShape(inputs, units), new TensorShape(units)],
        Build = tensors => tensors[0].MatMul(tensors[1]).AddBias(tensors[2]).Relu(),
        Reference = values => Product(values[0], values[1], rows, units, inputs, false, false)
            .Select((value, index) => Math.Max(0, value + values[2][index % units])).ToArray(),
    };

    private static OperatorCase LabelledCrossEntropy(int rows, int columns)
    {
        var labels = Enumerable.Range(0, rows).Select(row => (row * 7) % columns).ToArray();
        return new OperatorCase
        {
            Name = "SoftmaxCrossEntropy with labels",
            Shapes = [new TensorShape(rows, columns)],
            Range = (-4f, 4f),
            Build = inputs => inputs[0].SoftmaxCrossEntropy(inputs[0].Graph.Constant(Tensor.FromLabels(labels))),
            Reference = values => Enumerable.Range(0, rows)
                .Select(row => -Math.Log(Softmax(values[0].Skip(row * columns).Take(columns).ToArray())[labels[row]])).ToArray(),
        };
    }

    private static double[] Product(double[] a, double[] b, int m, int n, int k, bool transposeA, bool transposeB)
    {
        var c = new double[m * n];
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                for (var i = 0; i < k; i++)
                {
                    c[(row * n) + column] += (transposeA ? a[(i * m) + row] : a[(row * k) + i]) * (transposeB ? b[(column * k) + i] : b[(i * n) + column]);
                }
            }
        }

        return c;
    }

    private static double[] SumMiddle(double[] x, int outer, int axis, int inner)
    {
        var y = new double[outer * inner];
        for (var index = 0; index < x.Length; index++)
        {
            y[(index / (axis * inner) * inner) + (index % inner)] += x[index];
        }

        return y;
    }

    private static double[] Softmax(double[] row)
    {
        var exponentials = row.Select(value => Math.Exp(value - row.Max())).ToArray();
        return exponentials.Select(value => value / exponentials.Sum()).ToArray();
    }

    private static double[] Rows(double[] values, int columns, Func<double[], double[]> apply) =>
        values.Chunk(columns).SelectMany(apply).ToArray();
}
