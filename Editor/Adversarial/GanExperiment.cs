using Hebb.Authoring;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Editor.Runs;
using Hebb.Imaging;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Adversarial;

/// <summary>Images, and a generator that is to draw such images; it keeps at it until a discriminator takes them for real.</summary>
internal sealed class GanExperiment(LabelledImages images, string? judgeFile, TrainingDefaults defaults) : Experiment
{
    private const int Normals = 64;
    private const int Filters = 32;
    private const int Kernel = 4;
    private const int Stride = 2;
    private const float Slope = 0.2f;
    private const float AdamBeta1 = 0.5f;
    private const int SheetColumns = 10;
    private const int SheetTiles = 100;
    private const int SheetMargin = 2;
    private const ulong SheetSeed = 7;

    private readonly LatentSpace space = new(Normals, images.Training.ClassNames.Count > 1 ? images.Training.ClassNames.Count : 0);

    public override string Task => LearningTask.Adversarial;

    public override string Title => $"Drawing {images.Title}";

    public override string Source => images.Source;

    public override string Sample => space.Classes > 0 ? $"{Normals} random numbers and a class" : $"{Normals} random numbers";

    public override string Sha256 => images.Sha256;

    public override TrainingDefaults Defaults => defaults;

    /// <summary>The generator: a small grid of features, doubled twice by transposed convolutions (Radford et al. 2016).</summary>
    public override Sequential CreateModel(Device device, ulong seed)
    {
        var shape = images.Training.Shape;
        var (height, width) = (shape[1] / (Stride * Stride), shape[2] / (Stride * Stride));
        var model = new Sequential(
            [
                new Dense(2 * Filters * height * width, useBias: false),
                new Reshape(2 * Filters, height, width),
                new BatchNormalization(),
                new Activation("relu"),
                new Conv2DTranspose(Filters, Kernel, strides: Stride, padding: "same", useBias: false),
                new BatchNormalization(),
                new Activation("relu"),
                new Conv2DTranspose(shape[0], Kernel, strides: Stride, padding: "same"),
                new Activation("sigmoid"),
            ],
            device)
        { Seed = seed };
        model.Build(space.Shape);
        return model;
    }

    public override Outcome Execute(TrainingRun run, Model model)
    {
        var training = run.Settings.Limit is { } limit ? (Dataset)images.Training.Take(limit) : images.Training;
        using var discriminator = CreateDiscriminator(run.Device, (ulong)run.Settings.Seed);
        var trainer = new AdversarialTrainer(space, model, discriminator);
        var samples = new SampleCounts(training.Count, 0, images.Test.Count);
        var latent = SheetVectors();
        var frames = new List<Image> { Draw(model, latent) };
        var history = run.Watch(samples, observer => trainer.Fit(training, new AdversarialOptions
        {
            Epochs = run.Settings.Epochs,
            BatchSize = Math.Min(run.Settings.BatchSize, training.Count),
            GeneratorOptimizer = CreateOptimizer(run.Settings, training.Count),
            DiscriminatorOptimizer = CreateOptimizer(run.Settings, training.Count),
            Seed = (ulong)run.Settings.Seed,
            Callbacks = [new FrameTaker(() => frames.Add(Draw(model, latent))), observer],
            CancellationToken = run.Cancellation,
        }));
        var result = history.IsCancelled ? null : new GanMeasurement(images, training, judgeFile, run.Device).Measure(model, space, (ulong)run.Settings.Seed);
        return new GanOutcome(ToHistory(history, samples, trainer), frames, result);
    }

    private static TrainingHistory ToHistory(History history, SampleCounts samples, AdversarialTrainer trainer) => new()
    {
        Samples = samples,
        Epochs = history.Epochs,
        Steps = history.Steps,
        DispatchesPerStep = trainer.DispatchesPerStep,
        BestEpoch = null,
        StopReason = history.StopReason,
        IsCancelled = history.IsCancelled,
    };

    /// <summary>Adam remembers less than usual, because what it descends on moves (Radford et al. 2016, section 3).</summary>
    private static Optimizer CreateOptimizer(TrainingSettings settings, int samples)
    {
        var optimizer = settings.CreateOptimizer();
        optimizer = optimizer is Adam ? new Adam(optimizer.LearningRate, AdamBeta1) : optimizer;
        optimizer.Schedule = settings.CreateSchedule(samples);
        return optimizer;
    }

    private Sequential CreateDiscriminator(Device device, ulong seed)
    {
        var model = new Sequential(
            [
                new Conv2D(Filters, Kernel, strides: Stride, padding: "same"),
                new LeakyRelu(Slope),
                new Conv2D(2 * Filters, Kernel, strides: Stride, padding: "same", useBias: false),
                new BatchNormalization(),
                new LeakyRelu(Slope),
                new Flatten(),
                new Dense(1 + Math.Max(1, space.Classes)),
            ],
            device)
        { Seed = seed + 1 };
        model.Build(images.Training.Shape);
        return model;
    }

    /// <summary>A row of the sheet for each class, as far as the rows go.</summary>
    private Tensor SheetVectors() => space.Classes > 0
        ? space.Sample([.. Enumerable.Range(0, SheetTiles).Select(tile => tile / SheetColumns % space.Classes)], SheetSeed)
        : space.Sample(SheetTiles, SheetSeed);

    private Image Draw(Model generator, Tensor latent) =>
        TileSheet.Compose([.. GeneratedImages.Of(generator, latent, images.Training.Normalization)], SheetColumns, SheetMargin);

    /// <summary>Takes a picture after every epoch.</summary>
    private sealed class FrameTaker(Action take) : Callback
    {
        public override void OnEpochEnd(TrainingContext context, EpochLog log) => take();
    }
}
