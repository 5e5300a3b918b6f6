using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>A picture, as a network draws it again, and as principal components do.</summary>
internal sealed record Reconstruction(Image Original, Image Network, Image Components);
