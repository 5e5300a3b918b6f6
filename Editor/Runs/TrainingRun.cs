using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Training;

namespace Hebb.Editor.Runs;

/// <summary>A run under way: what an experiment trains with.</summary>
internal sealed class TrainingRun(RunPlan plan, Device device, IRunView view, RunLogFile log, CancellationToken cancellation)
{
    public TrainingSettings Settings => plan.Settings;

    public Device Device => device;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The first samples as many as the user allows, parted into those to learn from and those to choose the best epoch by.</summary>
    /// <remarks>It leaves at least one sample in either part.</remarks>
    public (Dataset Training, Dataset? HeldOut) Split(Dataset samples)
    {
        samples = Settings.Limit is { } limit ? samples.Take(limit) : samples;
        if (Settings.ValidationSplit == 0 || samples.Count == 1)
        {
            return (samples, null);
        }

        var one = 1.0 / samples.Count;
        var parts = samples.Split(Math.Clamp(Settings.ValidationSplit, one, 1 - one), (ulong)Settings.Seed);
        return (parts.Train, parts.Test);
    }

    /// <summary>Shows a training loop to the user; it must tell the given callback of its steps and epochs.</summary>
    public T Watch<T>(SampleCounts samples, Func<Callback, T> train) => Watch(new RunOpening(plan, samples, [], []), null, train);

    /// <summary>Trains a compiled model on samples. The parameters of the best epoch are in it afterwards.</summary>
    /// <param name="model">The model.</param>
    /// <param name="training">What is learned from.</param>
    /// <param name="heldOut">What the best epoch is chosen by; null to choose by the training loss.</param>
    /// <param name="testCount">How many samples the experiment will test on.</param>
    /// <param name="callbacks">Told beside those that every run has.</param>
    /// <exception cref="FailedException">The loss did not stay finite.</exception>
    public TrainingHistory Fit(Model model, Dataset training, Dataset? heldOut, int testCount, params Callback[] callbacks)
    {
        var best = new BestWeights();
        var divergence = new DivergenceWatch();
        model.Optimizer!.Schedule = Settings.CreateSchedule(training.Count);
        var samples = new SampleCounts(training.Count, heldOut?.Count ?? 0, testCount);
        var monitor = new LayerMonitor(model, training);
        var history = Watch(RunOpening.Of(plan, samples, training), monitor, observer => model.Fit(training, new FitOptions
        {
            Epochs = Settings.Epochs,
            BatchSize = Settings.BatchSize,
            Validation = heldOut,
            Seed = (ulong)Settings.Seed,
            Callbacks = [divergence, best, .. Settings.CreateStops(), .. callbacks, monitor, observer],
            CancellationToken = cancellation,
        }));
        if (divergence.HasDiverged)
        {
            throw new FailedException($"Training failed: {history.StopReason}.");
        }

        if (heldOut is not null && !history.IsCancelled && RunOpening.HasClasses(heldOut))
        {
            var confusion = new ConfusionMatrix(heldOut.ClassNames.Count);
            model.Evaluate(heldOut, Settings.BatchSize, confusion);
            log.WriteHeldOut(confusion);
        }

        return new TrainingHistory
        {
            Samples = samples,
            Epochs = history.Epochs,
            Steps = history.Steps,
            DispatchesPerStep = model.Execution.Training(Math.Min(Settings.BatchSize, training.Count), training.Targets).DispatchCount,
            BestEpoch = best.Epoch > 0 ? best.Epoch : null,
            StopReason = history.StopReason,
            IsCancelled = history.IsCancelled,
        };
    }

    private T Watch<T>(RunOpening opening, LayerMonitor? monitor, Func<Callback, T> train)
    {
        log.Begin(opening);
        var record = log.Observe(monitor);
        return view.Watch(opening, observer => train(new CallbackGroup(record, observer)));
    }
}
