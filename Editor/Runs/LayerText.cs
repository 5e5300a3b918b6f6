using System.Globalization;
using Hebb.Layers;

namespace Hebb.Editor.Runs;

/// <summary>Says in a few letters what a layer is.</summary>
internal static class LayerText
{
    public static string Of(Layer layer) => layer switch
    {
        Activation activation => activation.Function,
        Dense dense => With(dense, dense.Units),
        RecurrentLayer recurrent => With(recurrent, recurrent.Units),
        Conv2D convolution => With(convolution, convolution.Filters),
        Conv2DTranspose convolution => With(convolution, convolution.Filters),
        Dropout dropout => With(dropout, dropout.Rate),
        Reshape reshape => With(reshape, reshape.OutputShape),
        _ => layer.GetType().Name,
    };

    private static string With(Layer layer, object setting) => string.Create(CultureInfo.InvariantCulture, $"{layer.GetType().Name} {setting}");
}
