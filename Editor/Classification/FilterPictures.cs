using Hebb.Data.Images;
using Hebb.Editor.Reports;
using Hebb.Layers;
using Hebb.Models;

namespace Hebb.Editor.Classification;

/// <summary>Draws what the first layer of a model multiplies grey images with.</summary>
internal static class FilterPictures
{
    private const int Shown = 256;

    /// <summary>The weights of every unit, laid out as the image they are multiplied with; none for other models.</summary>
    public static IEnumerable<Image> Of(Model model)
    {
        var image = model.InputShapes[0];
        var dense = model.Layers.OfType<Dense>().FirstOrDefault();
        if (dense?.Weight is not { } parameter || parameter.Shape[0] != image.Length || image.Rank != 3 || image[0] != 1)
        {
            yield break;
        }

        var weights = model.Values.Read(parameter);
        var column = new float[parameter.Shape[0]];
        for (var unit = 0; unit < Math.Min(dense.Units, Shown); unit++)
        {
            for (var row = 0; row < column.Length; row++)
            {
                column[row] = weights.Floats[(row * dense.Units) + unit];
            }

            yield return SignedPicture.Draw(image[2], image[1], column);
        }
    }
}
