using System.Globalization;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Editor.Output;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Hebb.Models;
using Spectre.Console;

namespace Hebb.Editor.Classification;

/// <summary>How well a trained classifier tells test images apart; <paramref name="test"/> is null when the run was interrupted.</summary>
internal sealed class ClassificationOutcome(TrainingHistory history, LabelledImages images, Model model, TestResult? test, IReadOnlyList<AugmentationExample> augmentation) : Outcome(history)
{
    /// <summary>The share of MNIST's 28 pixels that its digits fill.</summary>
    private const double DigitBox = 20.0 / 28.0;

    public override IReadOnlyList<(string Name, double Value)> Measures => test is null ? [] :
    [
        ("test_loss", test.Loss),
        ("test_accuracy", test.Accuracy),
        ("recall_macro", test.Confusion.MacroRecall),
    ];

    public override Headline? Headline => Record?.Headline;

    public override IReadOnlyList<IReportSection> Sections => [.. TestSections(), new AugmentationSection(augmentation), new FilterSection([.. FilterPictures.Of(model)])];

    private TestRecord? Record => test is null ? null : new TestRecord(test.Loss, images.Test.ClassNames, test.Confusion);

    public override void Write(IAnsiConsole console)
    {
        if (test is not null)
        {
            console.Write(new ConfusionGrid(test.Confusion, images.Test.ClassNames).ToTable());
            console.MarkupLine(string.Create(
                CultureInfo.InvariantCulture,
                $"[bold]test accuracy {test.Accuracy:0.0000}[/], loss {test.Loss:0.0000}, macro recall {test.Confusion.MacroRecall:0.0000}"));
        }
    }

    public override ModelMetadata Describe(IReadOnlyDictionary<string, string> provenance) => new()
    {
        Labels = images.Training.ClassNames,
        Preprocessing = Preprocessing,
        Mean = images.Training.Normalization.Mean,
        StandardDeviation = images.Training.Normalization.StandardDeviation,
        Provenance = provenance,
    };

    /// <summary>Drawings are found, inverted and centred; any other picture is only brought to size.</summary>
    private ImagePreprocessing Preprocessing
    {
        get
        {
            var shape = images.Training.Shape;
            return images.AreDrawings
                ? new DigitPreprocessing(shape[2], (int)Math.Round(shape[2] * DigitBox))
                : new ResizePreprocessing(shape[2], shape[1], shape[0], ImageFit.Pad);
        }
    }

    private IEnumerable<IReportSection> TestSections() => test is null || Record is not { } record ? [] :
    [
        new RecallSection(record.Confusion, record.ClassNames),
        new ConfusionTable(record.Confusion, record.ClassNames),
        new MisreadingSection([.. Misreadings(test.Mistakes.Surest, record.ClassNames)]),
    ];

    private IEnumerable<Misreading> Misreadings(IReadOnlyList<(int Sample, int Label, int Predicted, float Probability)> mistakes, IReadOnlyList<string> names) => mistakes.Zip(
        HeatPictures.Of(model, images.Test, [.. mistakes.Select(mistake => (mistake.Sample, mistake.Predicted))]),
        (mistake, heat) => new Misreading(images.Test.GetImage(mistake.Sample), names[mistake.Label], names[mistake.Predicted], mistake.Probability, heat));
}
