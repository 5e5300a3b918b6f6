using System.Globalization;
using System.Runtime.InteropServices;
using Hebb.Data.Images;
using Hebb.Editor.Output;
using Hebb.Editor.Reports;

namespace Hebb.Editor.Runs;

/// <summary>What is needed to repeat a run and to trust it.</summary>
internal static class RunCard
{
    public static IReadOnlyList<RunCardGroup> Create(RunResult result) => [Data(result.Plan), Settings(result.Plan.Settings), Device(result), Versions()];

    private static RunCardGroup Data(RunPlan plan) => new("Data",
    [
        ("source", plan.Images.Source),
        ("learned from", Count(plan.TrainingSamples)),
        ("held out", Count(plan.HeldOutSamples)),
        ("tested on", Count(plan.Images.Test.Count)),
        ("SHA-256", plan.Images.Sha256),
    ]);

    private static RunCardGroup Settings(TrainingSettings settings)
    {
        var entries = new List<(string, string)>
        {
            ("seed", Count(settings.Seed)),
            ("epochs", Count(settings.Epochs)),
            ("batch", Count(settings.BatchSize)),
            ("optimizer", settings.OptimizerName),
            ("learning rate", Real(settings.CreateOptimizer().LearningRate)),
            ("validation split", Real(settings.ValidationSplit)),
        };
        if (settings.StopLoss is { } loss)
        {
            entries.Add(("stop at loss", Real(loss)));
        }

        if (settings.Patience is { } patience)
        {
            entries.Add(("patience", Count(patience)));
        }

        return new RunCardGroup("Settings", entries);
    }

    private static RunCardGroup Device(RunResult result) => new("Device",
    [
        ("device", $"{DeviceNames.Of(result.Plan.Device.Kind)}:{result.Plan.Device.Index}"),
        ("name", result.Plan.Device.Name),
        ("driver", result.Plan.Device.Driver),
        ("chosen because", result.Plan.Reason),
        ("dispatches", $"{Count(result.Dispatches)}, {Count(result.DispatchesPerStep)} per step"),
    ]);

    private static RunCardGroup Versions() => new("Versions",
    [
        ("Hebb", ProgramVersion.Text),
        (".NET", Environment.Version.ToString()),
        ("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}"),
        ("bindings", DeviceNames.Bindings),
        ("image codec", ImageCodec.ImplementationName),
    ]);

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Real(float number) => number.ToString(CultureInfo.InvariantCulture);
}
