using System.Text.Json;
using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Tests.Goldens;

/// <summary>Which operator of ours each image operator of the goldens is.</summary>
internal static class ImageGoldens
{
    public static IReadOnlyDictionary<string, Func<JsonElement, GraphTensor, GraphTensor?, GraphTensor?, GraphTensor>> Operators { get; } =
        new Dictionary<string, Func<JsonElement, GraphTensor, GraphTensor?, GraphTensor?, GraphTensor>>
        {
            ["Conv2d"] = (attrs, x, weight, bias) => x.Conv2D(weight!, bias, Size(attrs, "stride"), Padding(attrs), Size(attrs, "dilation"), Int(attrs, "groups")),
            ["Conv1d"] = (attrs, x, weight, bias) => x.Conv1D(weight!, bias, Int(attrs, "stride"), Int(attrs, "padding"), Int(attrs, "dilation"), Int(attrs, "groups")),
            ["ConvTranspose2d"] = (attrs, x, weight, bias) => x.Conv2DTranspose(
                weight!, bias, Size(attrs, "stride"), Padding(attrs), Size(attrs, "output_padding"), Size(attrs, "dilation"), Int(attrs, "groups")),
            ["MaxPool2d"] = (attrs, x, _, _) => x.MaxPool2D(
                Size(attrs, "kernel_size"), Size(attrs, "stride"), Padding(attrs), Size(attrs, "dilation"), attrs.GetProperty("ceil_mode").GetBoolean()),
            ["AvgPool2d"] = (attrs, x, _, _) => x.AveragePool2D(
                Size(attrs, "kernel_size"), Size(attrs, "stride"), Padding(attrs), attrs.GetProperty("ceil_mode").GetBoolean(), attrs.GetProperty("count_include_pad").GetBoolean()),
            ["AdaptiveAvgPool2d"] = (attrs, x, _, _) => x.AdaptiveAveragePool2D(Size(attrs, "output_size")),
            ["Upsample"] = (attrs, x, _, _) => x.UpSampling2D(
                Size(attrs, "scale_factor"),
                attrs.GetProperty("mode").GetString() == "nearest" ? Interpolation.Nearest : Interpolation.Bilinear,
                attrs.GetProperty("align_corners").ValueKind == JsonValueKind.True),
        };

    private static int Int(JsonElement attrs, string name) => attrs.GetProperty(name).GetInt32();

    private static Size2D Size(JsonElement attrs, string name)
    {
        var value = attrs.GetProperty(name);
        return value.ValueKind == JsonValueKind.Array ? (value[0].GetInt32(), value[1].GetInt32()) : value.GetInt32();
    }

    private static Padding2D Padding(JsonElement attrs)
    {
        var size = Size(attrs, "padding");
        return (size.Height, size.Width);
    }
}
