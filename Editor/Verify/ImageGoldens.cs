using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>Convolution, pooling and resampling. Lines (N, C, L) are images of one row where Hebb has no layer of their own.</summary>
internal sealed class ImageGoldens : ILayerGoldens
{
    private static readonly Dictionary<string, Func<LayerGolden, GraphTensor, GraphTensor>> Layers = new(StringComparer.Ordinal)
    {
        ["Conv2d"] = (golden, x) =>
        {
            var (weight, bias) = Parameters(golden, x.Graph);
            return x.Conv2D(weight, bias, Size(golden, "stride", 1), Padding(golden), Size(golden, "dilation", 1), golden.Attributes.Int("groups", 1));
        },
        ["Conv1d"] = (golden, x) =>
        {
            var (weight, bias) = Parameters(golden, x.Graph);
            return x.Conv1D(weight, bias, One(golden, "stride", 1), One(golden, "padding", 0), One(golden, "dilation", 1), golden.Attributes.Int("groups", 1));
        },
        ["ConvTranspose2d"] = (golden, x) =>
        {
            var (weight, bias) = Parameters(golden, x.Graph);
            return x.Conv2DTranspose(weight, bias, Size(golden, "stride", 1), Padding(golden), Size(golden, "output_padding", 0), Size(golden, "dilation", 1), golden.Attributes.Int("groups", 1));
        },
        ["MaxPool2d"] = (golden, x) => x.MaxPool2D(
            Size(golden, "kernel_size", 1), PoolStride(golden), Padding(golden), Size(golden, "dilation", 1), golden.Attributes.Bool("ceil_mode", false)),
        ["MaxPool1d"] = (golden, x) => Line(x.Reshape(Image(x)).MaxPool2D(
            (1, One(golden, "kernel_size", 1)), (1, LineStride(golden)), (0, One(golden, "padding", 0)), (1, One(golden, "dilation", 1)), golden.Attributes.Bool("ceil_mode", false))),
        ["AvgPool2d"] = (golden, x) => x.AveragePool2D(
            Size(golden, "kernel_size", 1), PoolStride(golden), Padding(golden), golden.Attributes.Bool("ceil_mode", false), golden.Attributes.Bool("count_include_pad", true)),
        ["AvgPool1d"] = (golden, x) => Line(x.Reshape(Image(x)).AveragePool2D(
            (1, One(golden, "kernel_size", 1)), (1, LineStride(golden)), (0, One(golden, "padding", 0)), golden.Attributes.Bool("ceil_mode", false), golden.Attributes.Bool("count_include_pad", true))),
        ["AdaptiveAvgPool2d"] = (golden, x) => x.AdaptiveAveragePool2D(Size(golden, "output_size", 1)),
        ["AdaptiveAvgPool1d"] = (golden, x) => Line(x.Reshape(Image(x)).AdaptiveAveragePool2D((1, One(golden, "output_size", 1)))),
        ["Upsample"] = (golden, x) => x.UpSampling2D(
            Size(golden, "scale_factor", 1),
            golden.Attributes.Text("mode", "nearest") switch
            {
                "nearest" => Interpolation.Nearest,
                "bilinear" => Interpolation.Bilinear,
                var other => throw new UnknownGoldenException($"upsampling in the mode '{other}'"),
            },
            golden.Attributes.Bool("align_corners", false)),
    };

    public IReadOnlyCollection<string> Operations => Layers.Keys;

    public GraphTensor Build(LayerGolden golden, GraphTensor input)
    {
        golden.Attributes.Expect("padding_mode", "zeros");
        return Layers[golden.Operation](golden, input);
    }

    private static (GraphTensor Weight, GraphTensor? Bias) Parameters(LayerGolden golden, Graph graph)
    {
        var weight = graph.Use(golden.CreateParameter("weight"));
        return (weight, golden.Attributes.Bool("bias", true) ? graph.Use(golden.CreateParameter("bias")) : null);
    }

    private static Size2D Size(LayerGolden golden, string name, int otherwise) =>
        golden.Attributes.Has(name) ? Size2D.FromArray(golden.Attributes.Ints(name, 2)) : otherwise;

    private static Size2D PoolStride(LayerGolden golden) => Size(golden, golden.Attributes.Has("stride") ? "stride" : "kernel_size", 1);

    private static int LineStride(LayerGolden golden) => One(golden, golden.Attributes.Has("stride") ? "stride" : "kernel_size", 1);

    private static Padding2D Padding(LayerGolden golden)
    {
        if (!golden.Attributes.Has("padding"))
        {
            return 0;
        }

        if (golden.Attributes.IsText("padding"))
        {
            return golden.Attributes.Text("padding");
        }

        var padding = golden.Attributes.Ints("padding", 2);
        return (padding[0], padding[1]);
    }

    private static int One(LayerGolden golden, string name, int otherwise) => golden.Attributes.Has(name) ? golden.Attributes.Ints(name, 1)[0] : otherwise;

    private static TensorShape Image(GraphTensor line) => new(line.Shape[0], line.Shape[1], 1, line.Shape[2]);

    private static GraphTensor Line(GraphTensor image) => image.Reshape(new TensorShape(image.Shape[0], image.Shape[1], image.Shape[3]));
}
