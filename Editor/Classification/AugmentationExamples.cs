using System.Runtime.InteropServices;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Data.Images;
using Hebb.Editor.Reports;

namespace Hebb.Editor.Classification;

/// <summary>Shows what augmentation does to a few images.</summary>
internal static class AugmentationExamples
{
    private const int Examples = 4;
    private const int Variants = 8;

    /// <summary>The first images of a data set; none where it is not augmented.</summary>
    public static IReadOnlyList<AugmentationExample> Of(Dataset training)
    {
        if (training is not AugmentedDataset augmented)
        {
            return [];
        }

        var samples = Enumerable.Range(0, Math.Min(Examples, training.Count)).ToList();
        var originals = samples.Select(sample => Draw(augmented.Unaugmented, augmented.Normalization, sample)).ToList();
        var variants = samples.Select(_ => new List<Image>()).ToList();
        for (var epoch = 1; epoch <= Variants; epoch++)
        {
            augmented.BeginEpoch(epoch);
            samples.ForEach(sample => variants[sample].Add(Draw(augmented, augmented.Normalization, sample)));
        }

        return [.. originals.Zip(variants, (original, variant) => new AugmentationExample(original, variant))];
    }

    private static Image Draw(Dataset data, ImageNormalization normalization, int sample)
    {
        var shape = data.Inputs[0].Shape;
        var numbers = new float[shape.Length];
        data.GatherInput(0, [sample], MemoryMarshal.AsBytes(numbers.AsSpan()));
        return normalization.ToImage(numbers, shape[2], shape[1]);
    }
}
