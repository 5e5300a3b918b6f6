namespace Hebb.Editor.Reports;

/// <summary>A loss or a metric on the training data and on the held-out data, which is null when nothing was held out.</summary>
internal sealed record EpochValue(string Name, double Training, double? HeldOut);
