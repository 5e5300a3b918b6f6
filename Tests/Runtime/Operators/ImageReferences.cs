using Hebb.Operators;

namespace Hebb.Tests.Operators;

/// <summary>What the image operators compute, written plainly in double precision.</summary>
public static class ImageReferences
{
    /// <summary>The extents of a convolution; with <c>Transposed</c> of what a transposed convolution turns around.</summary>
    public sealed record Convolution(int Images, int Channels, int Height, int Width, int Filters, Size2D Kernel)
    {
        public Size2D Stride { get; init; } = 1;

        public (int Top, int Left) Before { get; init; }

        public Size2D Dilation { get; init; } = 1;

        public int Groups { get; init; } = 1;

        public required Size2D Output { get; init; }
    }

    public static double[] Convolve(double[] x, double[] weight, double[]? bias, Convolution c)
    {
        var y = new double[c.Images * c.Filters * c.Output.Height * c.Output.Width];
        Visit(c, (image, pixel, tap, value) => value[0] += x[pixel] * weight[tap], (index, sum) => y[index] = sum + (bias?[index / (c.Output.Height * c.Output.Width) % c.Filters] ?? 0));
        return y;
    }

    public static double[] ConvolveTransposed(double[] x, double[] weight, double[]? bias, Convolution c)
    {
        var y = new double[c.Images * c.Channels * c.Height * c.Width];
        var source = 0;
        var pixels = new List<(int Pixel, int Tap)>();
        Visit(c, (_, pixel, tap, _) => pixels.Add((pixel, tap)), (_, _) =>
        {
            foreach (var (pixel, tap) in pixels)
            {
                y[pixel] += x[source] * weight[tap];
            }

            pixels.Clear();
            source++;
        });
        return bias is null ? y : y.Select((value, index) => value + bias[index / (c.Height * c.Width) % c.Channels]).ToArray();
    }

    /// <summary>The gradient of <see cref="Convolve"/> with respect to the weights.</summary>
    public static double[] WeightGradient(double[] x, double[] dy, Convolution c)
    {
        var gradient = new double[c.Filters * (c.Channels / c.Groups) * c.Kernel.Height * c.Kernel.Width];
        var target = 0;
        Visit(c, (_, pixel, tap, _) => gradient[tap] += x[pixel] * dy[target], (_, _) => target++);
        return gradient;
    }

    public static double[] Pool(double[] x, int planes, int height, int width, Size2D window, Size2D stride, (int Top, int Left) before, Size2D dilation, Size2D output, Func<List<double>, double> combine)
    {
        var y = new List<double>();
        for (var plane = 0; plane < planes; plane++)
        {
            for (var row = 0; row < output.Height; row++)
            {
                for (var column = 0; column < output.Width; column++)
                {
                    var values = new List<double>();
                    for (var a = 0; a < window.Height; a++)
                    {
                        for (var b = 0; b < window.Width; b++)
                        {
                            var r = (row * stride.Height) + (a * dilation.Height) - before.Top;
                            var c = (column * stride.Width) + (b * dilation.Width) - before.Left;
                            if (r >= 0 && r < height && c >= 0 && c < width)
                            {
                                values.Add(x[(((plane * height) + r) * width) + c]);
                            }
                        }
                    }

                    y.Add(combine(values));
                }
            }
        }

        return y.ToArray();
    }

    // Calls tap(image, element of x, element of the weights, sum) for every term of every output element, then end(element of y, sum).
    private static void Visit(Convolution c, Action<int, int, int, double[]> tap, Action<int, double> end)
    {
        var (channels, filters) = (c.Channels / c.Groups, c.Filters / c.Groups);
        var index = 0;
        for (var image = 0; image < c.Images; image++)
        {
            for (var filter = 0; filter < c.Filters; filter++)
            {
                for (var row = 0; row < c.Output.Height; row++)
                {
                    for (var column = 0; column < c.Output.Width; column++)
                    {
                        var sum = new double[1];
                        for (var channel = 0; channel < channels; channel++)
                        {
                            for (var a = 0; a < c.Kernel.Height; a++)
                            {
                                for (var b = 0; b < c.Kernel.Width; b++)
                                {
                                    var h = (row * c.Stride.Height) + (a * c.Dilation.Height) - c.Before.Top;
                                    var w = (column * c.Stride.Width) + (b * c.Dilation.Width) - c.Before.Left;
                                    if (h >= 0 && h < c.Height && w >= 0 && w < c.Width)
                                    {
                                        var source = (filter / filters * channels) + channel;
                                        tap(image, (((((image * c.Channels) + source) * c.Height) + h) * c.Width) + w, (((((filter * channels) + channel) * c.Kernel.Height) + a) * c.Kernel.Width) + b, sum);
                                    }
                                }
                            }
                        }

                        end(index++, sum[0]);
                    }
                }
            }
        }
    }
}
