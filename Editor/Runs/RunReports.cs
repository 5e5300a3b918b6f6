using System.Globalization;
using Hebb.Data.Images;
using Hebb.Editor.Reports;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Gathers what a report shows from a finished run.</summary>
internal static class RunReports
{
    private const int ShownFilters = 256;

    public static RunReport Create(RunResult result, Model model) => new()
    {
        Title = result.Plan.Images.Title,
        Architecture = [Describe(result.Plan.Images.Training.Shape), .. model.Layers.Select(Describe)],
        Device = result.Plan.Device.ToString(),
        Seconds = result.Seconds,
        Epochs = [.. result.History.Epochs.Select(Record)],
        BestEpoch = result.BestEpoch,
        StoppedBecause = result.History.StopReason,
        Test = result.Test is { } test ? new TestRecord(test.Loss, result.Plan.Images.Test.ClassNames, test.Confusion) : null,
        Misreadings = result.Test is { } tested ? [.. Misreadings(result.Plan.Images, tested)] : [],
        Filters = [.. Filters(model, result.Plan.Images.Training.Shape)],
        Card = RunCard.Create(result),
        Command = RepeatCommand.Of(result.Plan),
    };

    private static string Describe(TensorShape image) => string.Create(CultureInfo.InvariantCulture, $"{image[2]} × {image[1]} pixels");

    private static string Describe(Layer layer) => layer switch
    {
        Dense dense => string.Create(CultureInfo.InvariantCulture, $"Dense {dense.Units}"),
        Activation activation => activation.Function,
        _ => layer.GetType().Name,
    };

    private static EpochRecord Record(EpochLog epoch) => new(
        epoch.Epoch,
        epoch.Loss,
        epoch.Metrics[AccuracyName],
        epoch.ValidationLoss,
        epoch.ValidationMetrics.TryGetValue(AccuracyName, out var accuracy) ? accuracy : null,
        epoch.Seconds);

    private static IEnumerable<Misreading> Misreadings(LabelledImages images, TestResult test)
    {
        var names = images.Test.ClassNames;
        return test.Mistakes.Surest.Select(mistake => new Misreading(
            images.Test.GetImage(mistake.Sample), names[mistake.Label], names[mistake.Predicted], mistake.Probability));
    }

    /// <summary>The weights of every unit of a first dense layer, laid out as the image they are multiplied with.</summary>
    private static IEnumerable<Image> Filters(Model model, TensorShape image)
    {
        var dense = model.Layers.OfType<Dense>().FirstOrDefault();
        if (dense?.Weight is not { } parameter || parameter.Shape[0] != image.Length || image[0] != 1)
        {
            yield break;
        }

        var weights = model.Values.Read(parameter);
        var column = new float[parameter.Shape[0]];
        for (var unit = 0; unit < Math.Min(dense.Units, ShownFilters); unit++)
        {
            for (var row = 0; row < column.Length; row++)
            {
                column[row] = weights.Floats[(row * dense.Units) + unit];
            }

            yield return SignedPicture.Draw(image[2], image[1], column);
        }
    }

    private static readonly string AccuracyName = new Accuracy().Name;
}
