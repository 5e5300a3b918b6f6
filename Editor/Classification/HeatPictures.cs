using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Imaging;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;

namespace Hebb.Editor.Classification;

/// <summary>Images under the heat maps of what speaks for an answer.</summary>
internal static class HeatPictures
{
    private const int ShownSide = 168;
    private const int BatchSize = 8;

    /// <summary>One picture per sample; null for each where the model has no convolution to look at.</summary>
    /// <param name="model">A classifier.</param>
    /// <param name="images">Where the samples are.</param>
    /// <param name="answers">Numbers of samples, each with the class to explain.</param>
    public static IReadOnlyList<Image?> Of(Model model, ImageDataset images, IReadOnlyList<(int Sample, int Label)> answers)
    {
        if (answers.Count == 0 || !GradCam.IsPossible(model))
        {
            return new Image?[answers.Count];
        }

        var input = Tensor.Zeros(images.Shape.Prepend(answers.Count));
        images.GatherInput(0, [.. answers.Select(answer => answer.Sample)], MemoryMarshal.AsBytes(input.Floats.AsSpan()));
        using var gradCam = new GradCam(model, batchSize: BatchSize);
        var heat = gradCam.Compute(input, [.. answers.Select(answer => answer.Label)]).Floats;
        var area = gradCam.Width * gradCam.Height;
        return
        [
            .. answers.Select((answer, index) =>
            {
                var picture = images.GetImage(answer.Sample);
                var enlarged = Magnifier.Enlarge(picture, Magnifier.FactorFor(Math.Max(picture.Width, picture.Height), ShownSide));
                return HeatOverlay.Draw(enlarged, heat.AsSpan(index * area, area), gradCam.Width, gradCam.Height);
            }),
        ];
    }
}
