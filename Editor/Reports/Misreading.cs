using Hebb.Data.Images;

namespace Hebb.Editor.Reports;

/// <summary>A test image that the model took for another class, and how sure it was of that, from 0 to 1.</summary>
internal sealed record Misreading(Image Image, string Truth, string Answer, double Probability);
