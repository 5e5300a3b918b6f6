using System.Globalization;
using Hebb.Training;

namespace Hebb.Editor.Reports;

/// <summary>How a classifier did on samples it never saw, its loss in nats, and what it took for what.</summary>
internal sealed record TestRecord(double Loss, IReadOnlyList<string> ClassNames, ConfusionMatrix Confusion)
{
    public Headline Headline => new(
        (100 * Confusion.Result).ToString("0.00", CultureInfo.InvariantCulture) + " %",
        "test accuracy",
        string.Create(CultureInfo.InvariantCulture, $"{Correct:#,0} of {Confusion.Total:#,0} test images are read correctly, with a loss of {Loss:0.0000}."));

    private long Correct => Enumerable.Range(0, Confusion.Classes).Sum(label => Confusion[label, label]);
}
