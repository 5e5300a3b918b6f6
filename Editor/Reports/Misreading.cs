using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>A test image that the model took for another class, and how sure it was of that, from 0 to 1.</summary>
/// <param name="Image">The image.</param>
/// <param name="Truth">What it shows.</param>
/// <param name="Answer">What the model says.</param>
/// <param name="Probability">How sure it was.</param>
/// <param name="Heat">The image under the heat map of what spoke for the answer; null where there is none.</param>
internal sealed record Misreading(Image Image, string Truth, string Answer, double Probability, Image? Heat = null);
