using System.Globalization;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Editor.Output;

namespace Hebb.Editor.Runs;

/// <summary>What a model file says of the run that made it.</summary>
internal static class ModelMetadataOf
{
    /// <summary>The share of MNIST's 28 pixels that its digits fill.</summary>
    private const double DigitBox = 20.0 / 28.0;

    public static ModelMetadata Run(RunResult result)
    {
        var images = result.Plan.Images.Training;
        return new ModelMetadata
        {
            Labels = images.ClassNames,
            Preprocessing = Preprocessing(result.Plan.Images),
            Mean = images.Normalization.Mean,
            StandardDeviation = images.Normalization.StandardDeviation,
            Provenance = new Dictionary<string, string>
            {
                ["command"] = RepeatCommand.Of(result.Plan),
                ["data_sha256"] = result.Plan.Images.Sha256,
                ["hebb"] = ProgramVersion.Text,
                ["test_accuracy"] = result.Test?.Accuracy.ToString("0.0000", CultureInfo.InvariantCulture) ?? "not tested",
            },
        };
    }

    /// <summary>Drawn digits are found, inverted and centred; any other picture is only brought to size.</summary>
    private static ImagePreprocessing Preprocessing(LabelledImages images)
    {
        var shape = images.Training.Shape;
        return images.AreDigits
            ? new DigitPreprocessing(shape[2], (int)Math.Round(shape[2] * DigitBox))
            : new ResizePreprocessing(shape[2], shape[1], shape[0], ImageFit.Pad);
    }
}
