using Hebb.Data;
using Hebb.Tensors;

namespace Hebb.Editor.Runs;

/// <summary>What is known of a run before its first step.</summary>
/// <param name="Plan">What is trained, where, and how.</param>
/// <param name="Samples">How many samples there are of each kind.</param>
/// <param name="ClassNames">What the classes are called; empty where the samples have none.</param>
/// <param name="ClassCounts">How many training samples each class has; empty where they have none.</param>
internal sealed record RunOpening(RunPlan Plan, SampleCounts Samples, IReadOnlyList<string> ClassNames, IReadOnlyList<long> ClassCounts)
{
    /// <summary>Counts the classes of the training samples, if they have any.</summary>
    public static RunOpening Of(RunPlan plan, SampleCounts samples, Dataset training)
    {
        if (!HasClasses(training))
        {
            return new RunOpening(plan, samples, [], []);
        }

        var counts = new long[training.ClassNames.Count];
        foreach (var label in training.ReadLabels())
        {
            counts[label]++;
        }

        return new RunOpening(plan, samples, training.ClassNames, counts);
    }

    /// <summary>Whether the target of a data set is one class per sample.</summary>
    public static bool HasClasses(Dataset data) =>
        data.ClassNames.Count > 1 && data.Targets.Count > 0 && data.Targets[0].Type == DataType.Int32 && data.Targets[0].Shape.Length == 1;
}
