using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>Rows of the operator gauntlet: recurrent operators, with their final states joined to the output so that all gradients flow.</summary>
public static class RecurrentCases
{
    public static IEnumerable<OperatorCase> All =>
    [
        .. from reverse in new[] { false, true }
           from size in new[] { (1, 1, 1, 1), (3, 2, 5, 4), (5, 3, 2, 17) }
           from cell in new[] { "Lstm", "Gru", "SimpleRnn", "SimpleRnn with relu" }
           select Recurrent(cell, size.Item1, size.Item2, size.Item3, size.Item4, reverse),
        Recurrent("Lstm", 2, 67, 1, 2, false),
        FromZero("Lstm", 4, 3, 3, 5),
        FromZero("Gru", 4, 3, 3, 5),
        LastCellOnly(),
    ];

    private static OperatorCase Recurrent(string cell, int steps, int batch, int features, int units, bool reverse)
    {
        var initial = new TensorShape(batch, units);
        return new OperatorCase
        {
            Name = $"{cell}, {steps} steps, {batch} samples, {features} features, {units} units{(reverse ? ", reversed" : string.Empty)}",
            Shapes = cell == "Lstm"
                ? [.. Shapes(cell, steps, batch, features, units), initial, initial]
                : [.. Shapes(cell, steps, batch, features, units), initial],
            Range = (-0.8f, 0.8f),
            Build = inputs => Build(cell, inputs, inputs[5], inputs.Length > 6 ? inputs[6] : null, reverse),
            Reference = values => Reference(cell, values, steps, batch, features, units, reverse),
        };
    }

    private static OperatorCase FromZero(string cell, int steps, int batch, int features, int units)
    {
        var zeros = new double[batch * units];
        return new OperatorCase
        {
            Name = $"{cell} from a state of zeros",
            Shapes = Shapes(cell, steps, batch, features, units),
            Range = (-0.8f, 0.8f),
            Build = inputs => Build(cell, inputs, null, null, false),
            Reference = values => Reference(cell, [.. values, zeros, zeros], steps, batch, features, units, false),
        };
    }

    private static OperatorCase LastCellOnly() => new()
    {
        Name = "Lstm of which only the last cell state is used",
        Shapes = Shapes("Lstm", 3, 2, 3, 5),
        Range = (-0.8f, 0.8f),
        Build = inputs => inputs[0].Lstm(Weights(inputs)).Cell,
        Reference = values => Reference("Lstm", [.. values, new double[10], new double[10]], 3, 2, 3, 5, false).TakeLast(10).ToArray(),
    };

    private static TensorShape[] Shapes(string cell, int steps, int batch, int features, int units)
    {
        var width = GateCount(cell) * units;
        return [new TensorShape(steps, batch, features), new TensorShape(width, features), new TensorShape(width, units), new TensorShape(width), new TensorShape(width)];
    }

    private static int GateCount(string cell) => cell switch
    {
        "Lstm" => 4,
        "Gru" => 3,
        _ => 1,
    };

    private static RecurrentWeights Weights(GraphTensor[] inputs) => new(inputs[1], inputs[2], inputs[3], inputs[4]);

    private static GraphTensor Build(string cell, GraphTensor[] inputs, GraphTensor? hidden, GraphTensor? memory, bool reverse)
    {
        var (x, weights) = (inputs[0], Weights(inputs));
        if (cell == "Lstm")
        {
            var lstm = x.Lstm(weights, hidden, memory, reverse);
            return Join(lstm.Output, lstm.Hidden, lstm.Cell);
        }

        var (output, last) = cell == "Gru" ? x.Gru(weights, hidden, reverse) : x.SimpleRnn(weights, hidden, cell.EndsWith("relu", StringComparison.Ordinal), reverse);
        return Join(output, last);
    }

    private static GraphTensor Join(GraphTensor output, params GraphTensor[] states) =>
        states.Select(state => state.Reshape(state.Shape.Prepend(1))).Prepend(output).ToArray().Concatenate(0);

    private static double[] Reference(string cell, double[][] values, int steps, int batch, int features, int units, bool reverse)
    {
        var output = new double[steps * batch * units];
        var hidden = (double[])values[5].Clone();
        var memory = cell == "Lstm" ? (double[])values[6].Clone() : [];
        for (var step = 0; step < steps; step++)
        {
            var time = reverse ? steps - 1 - step : step;
            for (var row = 0; row < batch; row++)
            {
                var x = values[0].AsSpan(((time * batch) + row) * features, features);
                var h = hidden.AsSpan(row * units, units);
                var input = Sums(values[1], values[3], x);
                var recurrent = Sums(values[2], values[4], h);
                for (var unit = 0; unit < units; unit++)
                {
                    h[unit] = cell switch
                    {
                        "Lstm" => LstmUnit(input, recurrent, unit, units, ref memory[(row * units) + unit]),
                        "Gru" => GruUnit(input, recurrent, unit, units, h[unit]),
                        "SimpleRnn" => Math.Tanh(input[unit] + recurrent[unit]),
                        _ => Math.Max(0, input[unit] + recurrent[unit]),
                    };
                }

                h.CopyTo(output.AsSpan(((time * batch) + row) * units));
            }
        }

        return [.. output, .. hidden, .. memory];
    }

    private static double LstmUnit(double[] input, double[] recurrent, int unit, int units, ref double cell)
    {
        double Sum(int gate) => input[(gate * units) + unit] + recurrent[(gate * units) + unit];

        cell = (Sigmoid(Sum(1)) * cell) + (Sigmoid(Sum(0)) * Math.Tanh(Sum(2)));
        return Sigmoid(Sum(3)) * Math.Tanh(cell);
    }

    private static double GruUnit(double[] input, double[] recurrent, int unit, int units, double hidden)
    {
        double Sum(int gate) => input[(gate * units) + unit] + recurrent[(gate * units) + unit];

        var update = Sigmoid(Sum(1));
        var fresh = Math.Tanh(input[(2 * units) + unit] + (Sigmoid(Sum(0)) * recurrent[(2 * units) + unit]));
        return ((1 - update) * fresh) + (update * hidden);
    }

    private static double[] Sums(double[] weight, double[] bias, ReadOnlySpan<double> x)
    {
        var sums = (double[])bias.Clone();
        for (var row = 0; row < sums.Length; row++)
        {
            for (var column = 0; column < x.Length; column++)
            {
                sums[row] += weight[(row * x.Length) + column] * x[column];
            }
        }

        return sums;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
