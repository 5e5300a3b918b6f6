using System.Runtime.InteropServices;
using Hebb.Authoring;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Editor.Reports;
using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Autoencoding;

/// <summary>Images that a network squeezes into few numbers and draws again.</summary>
internal sealed class AutoencoderExperiment(LabelledImages images, int code, TrainingDefaults defaults) : Experiment
{
    private static readonly int[] HiddenUnits = [512, 128];

    public override string Task => LearningTask.Reconstruction;

    public override string Title => $"{images.Title} in {code} numbers";

    public override string Source => images.Source;

    public override string Sample => images.Sample;

    public override string Sha256 => images.Sha256;

    public override TrainingDefaults Defaults => defaults;

    public override Sequential CreateModel(Device device, ulong seed) => new(
        [
            new Flatten(),
            .. HiddenUnits.Select(units => new Dense(units, "relu")),
            new Dense(code, name: "code"),
            .. HiddenUnits.Reverse().Select(units => new Dense(units, "relu")),
            new Dense(images.Training.Shape.Length, "sigmoid"),
        ],
        device)
    { Seed = seed };

    public override Outcome Execute(TrainingRun run, Model model)
    {
        var (training, heldOut) = run.Split(images.Training);
        model.Compile(run.Settings.CreateOptimizer(), new MeanSquaredError());
        var history = run.Fit(
            model, new ReconstructionDataset(training), heldOut is null ? null : new ReconstructionDataset(heldOut), images.Test.Count);
        return new AutoencoderOutcome(history, images, history.IsCancelled ? null : Measure(model, training));
    }

    private ReconstructionResult Measure(Model model, Dataset training)
    {
        var components = PrincipalComponents.Of(training, Math.Min(code, images.Training.Shape.Length));
        return new ReconstructionResult(
            code,
            model.Evaluate(new ReconstructionDataset(images.Test)).Loss,
            components.ReconstructionError(images.Test),
            [.. Examples().Select(sample => Reconstruct(model, components, sample))]);
    }

    /// <summary>Two test images of every class, as far as there are so many.</summary>
    private IEnumerable<int> Examples()
    {
        const int PerClass = 2;
        return Enumerable.Range(0, images.Test.Count).GroupBy(sample => images.Test.Labels[sample]).OrderBy(group => group.Key).SelectMany(group => group.Take(PerClass));
    }

    private Reconstruction Reconstruct(Model model, PrincipalComponents components, int sample)
    {
        var shape = images.Test.Shape;
        var original = new float[shape.Length];
        images.Test.GatherInput(0, [sample], MemoryMarshal.AsBytes(original.AsSpan()));
        var normalization = images.Test.Normalization;
        return new Reconstruction(
            images.Test.GetImage(sample),
            normalization.ToImage(model.Predict(new Tensor(shape.Prepend(1), original)).Floats, shape[2], shape[1]),
            normalization.ToImage(components.Reconstruct(original), shape[2], shape[1]));
    }
}
