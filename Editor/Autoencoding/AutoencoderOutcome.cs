using System.Globalization;
using Hebb.Assets;
using Hebb.Editor.Classification;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Spectre.Console;

namespace Hebb.Editor.Autoencoding;

/// <summary>How much of an image is left after it was squeezed; <paramref name="result"/> is null when the run was interrupted.</summary>
internal sealed class AutoencoderOutcome(TrainingHistory history, LabelledImages images, ReconstructionResult? result) : Outcome(history)
{
    public override IReadOnlyList<(string Name, double Value)> Measures => result is null ? [] :
    [
        ("test_mse", result.TestError),
        ("pca_mse", result.LinearError),
    ];

    public override Headline? Headline => result is null ? null : new Headline(
        Number(result.TestError),
        "mean squared error per pixel",
        $"{result.Code} numbers stand for each image, and the test images come back with an error of {Number(result.TestError)} on pixels from 0 to 1; with {result.Code} principal components it is {Number(result.LinearError)}.");

    public override IReadOnlyList<IReportSection> Sections => result is null ? [] : [new ReconstructionSection(result.Examples)];

    public override void Write(IAnsiConsole console)
    {
        if (result is not null)
        {
            console.MarkupLine($"[bold]test MSE {Number(result.TestError)}[/] with {result.Code} numbers per image; PCA with {result.Code} components {Number(result.LinearError)}");
        }
    }

    public override ModelMetadata Describe(IReadOnlyDictionary<string, string> provenance) => new()
    {
        Mean = images.Training.Normalization.Mean,
        StandardDeviation = images.Training.Normalization.StandardDeviation,
        Provenance = provenance,
    };

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
