using Hebb.Editor.Reports;

namespace Hebb.Editor.Autoencoding;

/// <summary>How well test images come back.</summary>
/// <param name="Code">How many numbers stand for an image.</param>
/// <param name="TestError">The mean squared error of the network on pixels from 0 to 1.</param>
/// <param name="LinearError">The same of as many principal components.</param>
/// <param name="Examples">Some of the images.</param>
internal sealed record ReconstructionResult(int Code, double TestError, double LinearError, IReadOnlyList<Reconstruction> Examples);
