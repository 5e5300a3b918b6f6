using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Editor.Adversarial;

/// <summary>Turns what a generator makes into pictures.</summary>
internal static class GeneratedImages
{
    public static IEnumerable<Image> Of(Model generator, Tensor latent, ImageNormalization normalization)
    {
        var samples = generator.Predict(latent);
        var length = samples.Shape.Length / samples.Shape[0];
        for (var sample = 0; sample < samples.Shape[0]; sample++)
        {
            yield return normalization.ToImage(samples.Floats.AsSpan(sample * length, length), samples.Shape[3], samples.Shape[2]);
        }
    }
}
