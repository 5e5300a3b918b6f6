using Hebb.Data;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Classification;

/// <summary>How a model does on samples it never saw.</summary>
internal sealed record TestResult(double Loss, ConfusionMatrix Confusion, ConfidentMistakes Mistakes)
{
    /// <summary>How many misread samples are remembered.</summary>
    private const int RememberedMistakes = 24;

    public double Accuracy => Confusion.Result;

    /// <summary>Runs a compiled model over all samples once.</summary>
    public static TestResult Measure(Model model, Dataset samples, int batchSize)
    {
        var confusion = new ConfusionMatrix(samples.ClassNames.Count);
        var mistakes = new ConfidentMistakes(RememberedMistakes);
        var evaluation = model.Evaluate(samples, batchSize, confusion, mistakes);
        return new TestResult(evaluation.Loss, confusion, mistakes);
    }
}
