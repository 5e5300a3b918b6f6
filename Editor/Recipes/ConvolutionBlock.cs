using Hebb.Layers;

namespace Hebb.Editor.Recipes;

/// <summary>The building block of the convolutional recipes.</summary>
internal static class ConvolutionBlock
{
    /// <summary>
    /// A 3x3 convolution that keeps the size, normalised over the batch (Ioffe and Szegedy 2015), then halved by taking the largest of 2x2.
    /// The activation comes last: it leaves the same numbers and has a quarter of the work.
    /// </summary>
    public static IEnumerable<Layer> Of(int filters) =>
    [
        new Conv2D(filters, 3, padding: "same", useBias: false),
        new BatchNormalization(),
        new MaxPool2D(),
        new Activation("relu"),
    ];
}
