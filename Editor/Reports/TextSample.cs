namespace Hebb.Editor.Reports;

/// <summary>What a model wrote after an epoch, and its loss then.</summary>
internal sealed record TextSample(int Epoch, double Loss, string Text);
