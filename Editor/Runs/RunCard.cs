using System.Globalization;
using System.Runtime.InteropServices;
using Hebb.Data.Images;
using Hebb.Editor.Output;
using Hebb.Editor.Reports;

namespace Hebb.Editor.Runs;

/// <summary>What is needed to repeat a run and to trust it.</summary>
internal static class RunCard
{
    public static IReadOnlyList<RunCardGroup> Create(RunResult result) => [Data(result.Plan.Experiment, result.Outcome.History.Samples), Settings(result.Plan.Settings), Device(result), Versions()];

    private static RunCardGroup Data(Experiment experiment, SampleCounts samples) => new("Data",
    [
        ("source", experiment.Source),
        ("learned from", Count(samples.Training)),
        ("held out", Count(samples.HeldOut)),
        ("tested on", Count(samples.Test)),
        ("SHA-256", experiment.Sha256),
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
            ("schedule", RateSchedules.Name(settings.Schedule)),
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
        ("dispatches", $"{Count(result.Dispatches)}, {Count(result.Outcome.History.DispatchesPerStep)} per step"),
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
