namespace Hebb.Editor.Reports;

/// <summary>How a model did on samples it never saw. Loss in nats, accuracy from 0 to 1.</summary>
internal sealed record TestRecord(double Loss, double Accuracy, ConfusionMatrix Confusion);
