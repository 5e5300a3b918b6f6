using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Tests.Operators;

/// <summary>Rows of the operator gauntlet: normalizations. The reference sees (samples, channels, length) and groups of channels.</summary>
public static class NormalizationCases
{
    private const float Epsilon = 1e-3f;

    public static IEnumerable<OperatorCase> All =>
    [
        .. from shape in new[] { new TensorShape(2, 3, 4, 5), new TensorShape(3, 4, 2), new TensorShape(5, 4, 1), new TensorShape(2, 6, 17) }
           from groups in new[] { 1, 2, shape[1] }
           where shape[1] % groups == 0 && shape.Product(1, shape.Rank) > groups
           select new OperatorCase
           {
               Name = $"GroupNormalization of {shape} in {groups} groups",
               Shapes = [shape, new TensorShape(shape[1]), new TensorShape(shape[1])],
               Build = inputs => inputs[0].GroupNormalization(groups, inputs[1], inputs[2], Epsilon),
               Reference = values => Reference(values, shape[0], shape[1], shape.Product(2, shape.Rank), groups),
               Tolerance = 5e-5,
           },
        new OperatorCase
        {
            Name = "InstanceNormalization",
            Shapes = [new TensorShape(2, 3, 33), new TensorShape(3), new TensorShape(3)],
            Build = inputs => inputs[0].InstanceNormalization(inputs[1], inputs[2], Epsilon),
            Reference = values => Reference(values, 2, 3, 33, 3),
            Tolerance = 5e-5,
        },
        .. from size in new[] { (Rows: 4, Columns: 2), (Rows: 3, Columns: 19), (Rows: 7, Columns: 130) }
           select new OperatorCase
           {
               Name = $"LayerNormalization of {size.Rows} rows of {size.Columns}",
               Shapes = [new TensorShape(size.Rows, size.Columns), new TensorShape(size.Columns), new TensorShape(size.Columns)],
               Build = inputs => inputs[0].LayerNormalization(inputs[1], inputs[2], Epsilon),
               Reference = values => Reference(values, size.Rows, size.Columns, 1, 1),
               Tolerance = 5e-5,
           },
        new OperatorCase
        {
            Name = "LayerNormalization of the last two axes",
            Shapes = [new TensorShape(2, 3, 5, 7), new TensorShape(5, 7), new TensorShape(5, 7)],
            Build = inputs => inputs[0].LayerNormalization(inputs[1], inputs[2], Epsilon),
            Reference = values => Reference(values, 6, 35, 1, 1),
            Tolerance = 5e-5,
        },
        .. from shape in new[] { new TensorShape(5, 3), new TensorShape(7, 37), new TensorShape(3, 2, 5), new TensorShape(2, 3, 5, 7) }
           select new OperatorCase
           {
               Name = $"BatchNormalization of {shape} in training",
               Shapes = [shape, new TensorShape(shape[1]), new TensorShape(shape[1])],
               Build = inputs => new NormalizationOperator("BatchNormalization", NormalizationGeometry.Batch(shape), inputs[0], inputs[1], inputs[2], Epsilon).Output,
               Reference = values => Reference(values, shape[0], shape[1], shape.Product(2, shape.Rank), 0),
               Tolerance = 5e-5,
           },
    ];

    /// <summary>Groups 0 mean one set for each channel of the whole batch.</summary>
    private static double[] Reference(double[][] values, int samples, int channels, int length, int groups)
    {
        int SetOf(int index) => groups == 0
            ? index / length % channels
            : (index / (channels * length) * groups) + (index / length % channels / (channels / groups));

        var sets = Enumerable.Range(0, samples * channels * length).ToLookup(SetOf, index => values[0][index]);
        var statistics = sets.ToDictionary(set => set.Key, set => (Mean: set.Average(), Variance: set.Sum(value => Math.Pow(value - set.Average(), 2)) / set.Count()));
        return values[0].Select((value, index) =>
        {
            var channel = index / length % channels;
            var (mean, variance) = statistics[SetOf(index)];
            return ((value - mean) / Math.Sqrt(variance + Epsilon) * values[1][channel]) + values[2][channel];
        }).ToArray();
    }
}
