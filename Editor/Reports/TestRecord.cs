using Hebb.Training;

namespace Hebb.Editor.Reports;

/// <summary>How a model did on samples it never saw, its loss in nats, and what it took for what.</summary>
internal sealed record TestRecord(double Loss, IReadOnlyList<string> ClassNames, ConfusionMatrix Confusion);
