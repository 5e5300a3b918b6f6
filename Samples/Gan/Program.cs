using System;
using System.IO;
using System.Linq;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Imaging;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Training;

var images = IdxFolder.Load(args.Length > 0 ? args[0] : "../shared/data/mnist").Train;

var space = new LatentSpace(64, classes: 10);
using var generator = new Sequential(new Layer[]
{
    new Dense(64 * 7 * 7, useBias: false),
    new Reshape(64, 7, 7),
    new BatchNormalization(),
    new Activation("relu"),
    new Conv2DTranspose(32, 4, strides: 2, padding: "same", useBias: false),
    new BatchNormalization(),
    new Activation("relu"),
    new Conv2DTranspose(1, 4, "sigmoid", strides: 2, padding: "same"),
});
generator.Build(space.Shape);
using var discriminator = new Sequential(
    new Layer[]
    {
        new Conv2D(32, 4, strides: 2, padding: "same"),
        new LeakyRelu(0.2f),
        new Conv2D(64, 4, strides: 2, padding: "same", useBias: false),
        new BatchNormalization(),
        new LeakyRelu(0.2f),
        new Flatten(),
        new Dense(1 + space.Classes),
    },
    generator.Device)
{ Seed = 2 };
discriminator.Build(images.Shape);

var history = new AdversarialTrainer(space, generator, discriminator).Fit(images, new AdversarialOptions
{
    Epochs = 8,
    BatchSize = 64,
    GeneratorOptimizer = new Adam(3e-4f, beta1: 0.5f),
    DiscriminatorOptimizer = new Adam(3e-4f, beta1: 0.5f),
});
var last = history.Epochs[^1];
Console.WriteLine($"losses: generator {last.Loss:0.00}, discriminator {last.Metrics[AdversarialTrainer.DiscriminatorLossName]:0.00}");

var samples = generator.Predict(space.Sample([.. Enumerable.Range(0, 100).Select(tile => tile / 10)], seed: 7));
var pixels = images.Shape.Length;
var tiles = Enumerable.Range(0, 100)
    .Select(sample => images.Normalization.ToImage(samples.Floats.AsSpan(sample * pixels, pixels), 28, 28))
    .ToList();
File.WriteAllBytes("samples.png", ImageCodec.EncodePng(TileSheet.Compose(tiles, columns: 10, margin: 2)));
Console.WriteLine("samples.png");
