using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>A training image, and what augmentation made of it in several epochs.</summary>
internal sealed record AugmentationExample(Image Original, IReadOnlyList<Image> Variants);
