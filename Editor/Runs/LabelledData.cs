using Hebb.Data;

namespace Hebb.Editor.Runs;

/// <summary>Samples to learn from and samples to be tested on.</summary>
/// <param name="Title">What the samples are, for a person.</param>
/// <param name="Source">The folder as the user gave it, or what made the samples.</param>
/// <param name="Sha256">A hash over all samples and labels.</param>
/// <param name="Training">What is learned from, the held-out part included.</param>
/// <param name="Test">What is read once, at the end.</param>
internal sealed record LabelledData(string Title, string Source, string Sha256, Dataset Training, Dataset Test);
