namespace Hebb.Editor.Reports;

/// <summary>What one pass over the training data gave: epochs count from 1; the first value is the loss.</summary>
internal sealed record EpochRecord(int Epoch, IReadOnlyList<EpochValue> Values, double Seconds);
