using Hebb.Authoring;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Devices;
using Hebb.Editor.Runs;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

namespace Hebb.Editor.Classification;

/// <summary>Labelled images, and a network that is to tell their classes apart.</summary>
internal sealed class ClassificationExperiment(LabelledImages labelled, ClassifierDesign design) : Experiment
{
    public override string Task => LearningTask.Classification;

    public override string Title => labelled.Title;

    public override string Source => labelled.Source;

    public override string Sample => labelled.Sample;

    public override string Sha256 => labelled.Sha256;

    public override IReadOnlyList<string> Warnings => labelled.Warning is { } warning ? [warning] : [];

    public override TrainingDefaults Defaults => design.Defaults;

    public override Sequential CreateModel(Device device, ulong seed) => new Sequential(
        [.. design.Layers(labelled.Training.Shape), new Dense(labelled.Training.ClassNames.Count), new Activation("softmax")], device)
    { Seed = seed };

    public override Outcome Execute(TrainingRun run, Model model)
    {
        var images = Augmented(run.Settings.Seed);
        var (training, heldOut) = run.Split(images);
        model.Compile(run.Settings.CreateOptimizer(), new CategoricalCrossentropy(), new Accuracy());
        var history = run.Fit(model, training, heldOut, labelled.Test.Count);
        var test = history.IsCancelled ? null : TestResult.Measure(model, labelled.Test, run.Settings.BatchSize);
        return new ClassificationOutcome(history, labelled, model, test, AugmentationExamples.Of(images));
    }

    private Dataset Augmented(int seed) => design.Augmentations.Count == 0
        ? labelled.Training
        : new AugmentedDataset(labelled.Training, design.Augmentations, (ulong)seed, design.Fill);
}
