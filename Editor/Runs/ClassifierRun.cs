using System.Diagnostics;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>Trains a classifier, keeps its best epoch, and tests it once.</summary>
internal sealed class ClassifierRun(LabelledImages images, TrainingSettings settings, Device device, string reason)
{
    /// <summary>Trains <paramref name="model"/>, which is compiled here. The parameters of the best epoch are in it afterwards.</summary>
    /// <exception cref="FailedException">The loss did not stay finite.</exception>
    public RunResult Execute(Model model, IRunView view, Stopwatch watch, CancellationToken cancellation)
    {
        var (training, heldOut) = Split();
        model.Compile(settings.CreateOptimizer(), new CategoricalCrossentropy(), new Accuracy());
        var best = new BestWeights();
        var divergence = new DivergenceWatch();
        var plan = new RunPlan(images, settings, device.Info, reason, training.Count, heldOut?.Count ?? 0);
        var history = view.Watch(plan, observer => model.Fit(training, new FitOptions
        {
            Epochs = settings.Epochs,
            BatchSize = settings.BatchSize,
            Validation = heldOut,
            Seed = (ulong)settings.Seed,
            Callbacks = [divergence, best, .. settings.CreateStops(), observer],
            CancellationToken = cancellation,
        }));
        if (divergence.HasDiverged)
        {
            throw new FailedException($"Training failed: {history.StopReason}.");
        }

        return new RunResult
        {
            Plan = plan,
            History = history,
            BestEpoch = best.Epoch > 0 ? best.Epoch : null,
            Test = history.IsCancelled ? null : TestResult.Measure(model, images.Test, settings.BatchSize),
            Dispatches = device.SubmittedDispatches,
            DispatchesPerStep = model.Execution.Training(Math.Min(settings.BatchSize, training.Count), training.Targets).DispatchCount,
            Seconds = watch.Elapsed.TotalSeconds,
            PeakMemory = PeakMemory.Megabytes,
        };
    }

    /// <summary>Holds out the share that was asked for, but leaves at least one sample in either part.</summary>
    private (Dataset Training, Dataset? HeldOut) Split()
    {
        var samples = settings.Limit is { } limit ? images.Training.Take(limit) : (Dataset)images.Training;
        if (settings.ValidationSplit == 0 || samples.Count == 1)
        {
            return (samples, null);
        }

        var one = 1.0 / samples.Count;
        var parts = samples.Split(Math.Clamp(settings.ValidationSplit, one, 1 - one), (ulong)settings.Seed);
        return (parts.Train, parts.Test);
    }
}
