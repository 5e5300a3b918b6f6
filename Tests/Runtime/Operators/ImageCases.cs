using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;
using static Hebb.Tests.Operators.ImageReferences;

namespace Hebb.Tests.Operators;

/// <summary>The rows of the operator gauntlet for images and sequences.</summary>
public static class ImageCases
{
    public static IEnumerable<OperatorCase> All =>
    [
        Convolution("Conv2D of one pixel", new Convolution(1, 1, 1, 1, 1, 1) { Output = 1 }, 0),
        Convolution("Conv2D 1x1 over 33 channels", new Convolution(2, 33, 3, 2, 9, 1) { Output = (3, 2) }, 0),
        Convolution("Conv2D 3x3 with padding 1", new Convolution(3, 2, 5, 7, 9, 3) { Before = (1, 1), Output = (5, 7) }, 1),
        Convolution("Conv2D 3x3 same", new Convolution(2, 3, 6, 4, 5, 3) { Before = (1, 1), Output = (6, 4) }, Padding2D.Same),
        Convolution("Conv2D 4x2 same, which pads more behind", new Convolution(1, 2, 5, 5, 3, (4, 2)) { Before = (1, 0), Output = (5, 5) }, Padding2D.Same),
        Convolution("Conv2D stride 2 same", new Convolution(2, 2, 7, 6, 3, 3) { Stride = 2, Before = (1, 0), Output = (4, 3) }, Padding2D.Same),
        Convolution("Conv2D stride 3 by 2, dilation 2 by 1", new Convolution(2, 3, 11, 9, 4, (3, 2)) { Stride = (3, 2), Dilation = (2, 1), Before = (2, 1), Output = (4, 5) }, (2, 1)),
        Convolution("Conv2D 1x1 stride 2", new Convolution(2, 3, 5, 6, 4, 1) { Stride = 2, Output = (3, 3) }, 0),
        Convolution("Conv2D in 3 groups", new Convolution(2, 6, 4, 5, 9, 3) { Groups = 3, Before = (1, 1), Output = (4, 5) }, 1),
        Convolution("Conv2D by channel", new Convolution(2, 11, 4, 5, 11, 3) { Groups = 11, Before = (1, 1), Output = (4, 5) }, 1),
        Convolution("Conv2D by channel, two filters each", new Convolution(1, 3, 5, 4, 6, (2, 3)) { Groups = 3, Output = (4, 2) }, 0),
        Convolution("Conv2D of 35 filters over rows of 19", new Convolution(1, 2, 4, 19, 35, 3) { Before = (1, 1), Output = (4, 19) }, 1),
        Convolution("Conv2D of more than 256 positions", new Convolution(1, 1, 17, 18, 2, 3) { Before = (1, 1), Output = (17, 18) }, 1),
        Convolution("Conv2D of columns one pixel wide", new Convolution(2, 2, 40, 1, 3, (3, 1)) { Output = (38, 1) }, 0),
        Convolution("Conv2D padded more on one side", new Convolution(1, 2, 4, 5, 3, 3) { Before = (0, 2), Output = (3, 6) }, new Padding2D(0, 2, 1, 1)),
        Convolution("Conv2D of 19 images", new Convolution(19, 1, 3, 3, 2, 2) { Output = 2 }, 0),
        Fused(),
        Sequence(),
        Transposed("Conv2DTranspose stride 1", new Convolution(2, 3, 5, 6, 4, 3) { Output = (3, 4) }, 0, 0),
        Transposed("Conv2DTranspose stride 2 with output padding", new Convolution(1, 2, 8, 7, 3, 3) { Stride = 2, Before = (1, 1), Output = (4, 4) }, 1, (1, 0)),
        Transposed("Conv2DTranspose stride 2, kernel 2, groups 2", new Convolution(2, 6, 6, 4, 4, 2) { Stride = 2, Groups = 2, Output = (3, 2) }, 0, 0),
        Transposed("Conv2DTranspose stride 3, kernel 2: gaps", new Convolution(1, 2, 8, 8, 2, 2) { Stride = 3, Output = 3 }, 0, 0),
        Transposed("Conv2DTranspose stride 2, dilation 2", new Convolution(1, 2, 9, 7, 3, 3) { Stride = 2, Dilation = 2, Output = (3, 2) }, 0, 0),
        Transposed("Conv2DTranspose stride 3, dilation 2", new Convolution(1, 2, 9, 10, 3, 3) { Stride = 3, Dilation = 2, Before = (1, 1), Output = 3 }, 1, (0, 1)),
        Transposed("Conv2DTranspose same, stride 2, kernel 4", new Convolution(1, 2, 6, 8, 3, 4) { Stride = 2, Before = (1, 1), Output = (3, 4) }, Padding2D.Same, 0),
        MaxPool("MaxPool2D 2x2", 2, 5, 6, 2, 2, (0, 0), 1, (2, 3), x => x.MaxPool2D(2)),
        MaxPool("MaxPool2D 3x2, overlapping, padded", 3, 7, 5, (3, 2), (2, 1), (1, 1), 1, (4, 6), x => x.MaxPool2D((3, 2), (2, 1), (1, 1))),
        MaxPool("MaxPool2D with dilation", 1, 9, 8, 3, 1, (0, 0), 2, (5, 4), x => x.MaxPool2D(3, 1, dilation: 2)),
        MaxPool("MaxPool2D rounded up", 2, 5, 7, 2, 2, (0, 0), 1, (3, 4), x => x.MaxPool2D(2, roundUp: true)),
        MaxPool("MaxPool2D same", 2, 5, 5, 3, 2, (1, 1), 1, (3, 3), x => x.MaxPool2D(3, 2, Padding2D.Same)),
        MaxPool("Sigmoid and MaxPool2D, whose gradients change places", 2, 5, 6, (3, 2), 2, (0, 0), 1, (2, 3), x => x.Sigmoid().MaxPool2D((3, 2), 2), x => 1 / (1 + Math.Exp(-x))),
        Image("Relu, pooled in two ways at once", 2, 5, 6, PooledTwice, x => Pool(x.Select(value => Math.Max(0, value)).ToArray(), 2, 5, 6, 2, 2, (0, 0), 1, (2, 3), values => values.Max() + values.Average())),
        AveragePool("AveragePool2D 2x2", 2, 4, 7, 2, 2, (0, 0), (2, 3), values => values.Average(), x => x.AveragePool2D(2)),
        AveragePool("AveragePool2D of the image alone", 2, 7, 5, 3, 2, (1, 1), (4, 3), values => values.Average(), x => x.AveragePool2D(3, 2, 1)),
        AveragePool("AveragePool2D counting the padding", 2, 7, 5, 3, 2, (1, 1), (4, 3), values => values.Sum() / 9, x => x.AveragePool2D(3, 2, 1, countPadding: true)),
        AveragePool("AveragePool2D with gaps", 2, 8, 8, 2, 3, (0, 0), (3, 3), values => values.Average(), x => x.AveragePool2D(2, 3)),
        Image("AdaptiveAveragePool2D", 2, 7, 5, x => x.AdaptiveAveragePool2D((3, 4)), x => Planes(x, 2, 7, 5, (plane, at) =>
            from row in Enumerable.Range(0, 3)
            from column in Enumerable.Range(0, 4)
            select (from r in Enumerable.Range(row * 7 / 3, (((row + 1) * 7) + 2) / 3 - (row * 7 / 3))
                    from c in Enumerable.Range(column * 5 / 4, (((column + 1) * 5) + 3) / 4 - (column * 5 / 4))
                    select at(r, c)).Average())),
        Image("GlobalAveragePool2D", 3, 5, 4, x => x.GlobalAveragePool2D(), x => x.Chunk(20).Select(plane => plane.Average()).ToArray()),
        Image("UpSampling2D nearest", 2, 3, 4, x => x.UpSampling2D((2, 3)), x => Planes(x, 2, 3, 4, (plane, at) =>
            from row in Enumerable.Range(0, 6)
            from column in Enumerable.Range(0, 12)
            select at(row / 2, column / 3))),
        Image("UpSampling2D bilinear", 2, 3, 4, x => x.UpSampling2D(2, Interpolation.Bilinear), x => Bilinear(x, 2, 3, 4, 2, place => Math.Max(0, ((place + 0.5) / 2) - 0.5))),
        Image("UpSampling2D bilinear, corners aligned", 1, 4, 4, x => x.UpSampling2D(3, Interpolation.Bilinear, alignCorners: true), x => Bilinear(x, 1, 4, 4, 3, place => place * 3 / 11.0)),
        Permute("Permute to channels last", [2, 3, 5, 7], [0, 2, 3, 1]),
        Permute("Permute four axes", [3, 2, 5, 4], [3, 1, 0, 2]),
        Permute("Permute five axes, two runs", [2, 3, 2, 3, 2], [2, 3, 4, 0, 1]),
        Permute("Transpose", [5, 13], [1, 0]),
        Permute("Permute five axes, none beside its neighbour", [2, 3, 2, 3, 2], [4, 3, 2, 1, 0]),
        Permute("Permute that changes nothing", [5, 13], [0, 1]),
    ];

    private static OperatorCase Convolution(string name, Convolution c, Padding2D padding) => new()
    {
        Name = name,
        Shapes = [new TensorShape(c.Images, c.Channels, c.Height, c.Width), new TensorShape(c.Filters, c.Channels / c.Groups, c.Kernel.Height, c.Kernel.Width), new TensorShape(c.Filters)],
        Build = inputs => inputs[0].Conv2D(inputs[1], inputs[2], c.Stride, padding, c.Dilation, c.Groups),
        Reference = values => Convolve(values[0], values[1], values[2], c),
    };

    private static OperatorCase Fused()
    {
        var c = new Convolution(2, 3, 5, 4, 3, 3) { Before = (1, 1), Output = (5, 4) };
        return new OperatorCase
        {
            Name = "Conv2D and Tanh, fused, without bias",
            Shapes = [new TensorShape(2, 3, 5, 4), new TensorShape(3, 3, 3, 3)],
            Build = inputs => inputs[0].Conv2D(inputs[1], padding: 1).Tanh(),
            Reference = values => Convolve(values[0], values[1], null, c).Select(Math.Tanh).ToArray(),
        };
    }

    private static OperatorCase Sequence()
    {
        var c = new Convolution(2, 4, 1, 13, 6, (1, 3)) { Stride = (1, 2), Dilation = (1, 2), Groups = 2, Before = (0, 1), Output = (1, 6) };
        return new OperatorCase
        {
            Name = "Conv1D",
            Shapes = [new TensorShape(2, 4, 13), new TensorShape(6, 2, 3), new TensorShape(6)],
            Build = inputs => inputs[0].Conv1D(inputs[1], inputs[2], 2, 1, 2, 2),
            Reference = values => Convolve(values[0], values[1], values[2], c),
        };
    }

    private static OperatorCase Transposed(string name, Convolution c, Padding2D padding, Size2D outputPadding) => new()
    {
        Name = name,
        Shapes = [new TensorShape(c.Images, c.Filters, c.Output.Height, c.Output.Width), new TensorShape(c.Filters, c.Channels / c.Groups, c.Kernel.Height, c.Kernel.Width), new TensorShape(c.Channels)],
        Build = inputs => inputs[0].Conv2DTranspose(inputs[1], inputs[2], c.Stride, padding, outputPadding, c.Dilation, c.Groups),
        Reference = values => ConvolveTransposed(values[0], values[1], values[2], c),
    };

    private static OperatorCase MaxPool(string name, int planes, int height, int width, Size2D window, Size2D stride, (int Top, int Left) before, Size2D dilation, Size2D output, Func<GraphTensor, GraphTensor> build, Func<double, double>? activation = null) =>
        Image(name, planes, height, width, build, x => Pool(x.Select(activation ?? (value => value)).ToArray(), planes, height, width, window, stride, before, dilation, output, values => values.Max()));

    private static GraphTensor PooledTwice(GraphTensor x)
    {
        var y = x.Relu();
        return y.MaxPool2D(2).Add(y.AveragePool2D(2));
    }

    private static OperatorCase AveragePool(string name, int planes, int height, int width, Size2D window, Size2D stride, (int Top, int Left) before, Size2D output, Func<List<double>, double> mean, Func<GraphTensor, GraphTensor> build) =>
        Image(name, planes, height, width, build, x => Pool(x, planes, height, width, window, stride, before, 1, output, mean));

    private static OperatorCase Image(string name, int planes, int height, int width, Func<GraphTensor, GraphTensor> build, Func<double[], double[]> reference) => new()
    {
        Name = name,
        Shapes = [new TensorShape(1, planes, height, width)],
        Build = inputs => build(inputs[0]),
        Reference = values => reference(values[0]),
    };

    private static OperatorCase Permute(string name, int[] extents, int[] order)
    {
        var shape = new TensorShape(extents);
        return new OperatorCase
        {
            Name = name,
            Shapes = [shape],
            Build = inputs => inputs[0].Permute(order),
            Reference = values =>
            {
                var y = new double[shape.Length];
                var result = new TensorShape(order.Select(axis => extents[axis]).ToArray());
                for (var element = 0; element < y.Length; element++)
                {
                    var indices = Enumerable.Range(0, extents.Length).Select(axis => element / shape.Product(axis + 1, extents.Length) % extents[axis]).ToArray();
                    y[order.Select((axis, place) => indices[axis] * result.Product(place + 1, extents.Length)).Sum()] = values[0][element];
                }

                return y;
            },
        };
    }

    private static double[] Planes(double[] x, int planes, int height, int width, Func<int, Func<int, int, double>, IEnumerable<double>> map) =>
        Enumerable.Range(0, planes).SelectMany(plane => map(plane, (row, column) => x[(((plane * height) + row) * width) + column])).ToArray();

    private static double[] Bilinear(double[] x, int planes, int height, int width, int factor, Func<int, double> source) => Planes(x, planes, height, width, (plane, at) =>
        from row in Enumerable.Range(0, height * factor)
        from column in Enumerable.Range(0, width * factor)
        let r = source(row)
        let c = source(column)
        let top = Math.Min((int)r, height - 1)
        let left = Math.Min((int)c, width - 1)
        let bottom = Math.Min(top + 1, height - 1)
        let right = Math.Min(left + 1, width - 1)
        select ((1 - (r - top)) * (((1 - (c - left)) * at(top, left)) + ((c - left) * at(top, right))))
            + ((r - top) * (((1 - (c - left)) * at(bottom, left)) + ((c - left) * at(bottom, right)))));
}
