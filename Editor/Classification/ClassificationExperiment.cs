using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Devices;
using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Classification;

/// <summary>Labelled images, and a network that is to tell their classes apart.</summary>
internal sealed class ClassificationExperiment(LabelledImages images, ClassifierDesign design) : Experiment
{
    public override string Title => images.Title;

    public override string Source => images.Source;

    public override string Sample => images.Sample;

    public override string Sha256 => images.Sha256;

    public override IReadOnlyList<string> Warnings => images.Warning is { } warning ? [warning] : [];

    public override TrainingDefaults Defaults => design.Defaults;

    public override Sequential CreateModel(Device device, ulong seed) => new Sequential(
        [.. design.Layers(images.Training.Shape), new Dense(images.Training.ClassNames.Count), new Activation("softmax")], device)
    { Seed = seed };

    public override Outcome Execute(TrainingRun run, Model model)
    {
        var (training, heldOut) = run.Split(Augmented(run.Settings.Seed));
        model.Compile(run.Settings.CreateOptimizer(), new CategoricalCrossentropy(), new Accuracy());
        var history = run.Fit(model, training, heldOut, images.Test.Count);
        var test = history.IsCancelled ? null : TestResult.Measure(model, images.Test, run.Settings.BatchSize);
        return new ClassificationOutcome(history, images, model, test);
    }

    private Dataset Augmented(int seed) => design.Augmentations.Count == 0
        ? images.Training
        : new AugmentedDataset(images.Training, design.Augmentations, (ulong)seed, design.Fill);
}
