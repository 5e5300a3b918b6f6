using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>How a model does on samples it never saw.</summary>
internal sealed record TestResult(double Loss, ConfusionMatrix Confusion, ConfidentMistakes Mistakes)
{
    public double Accuracy => Confusion.Result;
}
