using Hebb.Assets;
using Hebb.Data;
using Hebb.Devices;
using Hebb.Editor.Classification;
using Hebb.Editor.CommandLine;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Adversarial;

/// <summary>A classifier of real images that says what generated ones show: one from a file, or a small one trained on the spot.</summary>
internal sealed class Judge : IDisposable
{
    private const int Epochs = 2;
    private const int BatchSize = 128;
    private const float LearningRate = 0.003f;

    private readonly Model model;
    private readonly ImageNormalization normalization;

    private Judge(Model model, ImageNormalization normalization)
    {
        this.model = model;
        this.normalization = normalization;
    }

    /// <summary>The classifier in a file that <c>hebb train</c> wrote for the same classes.</summary>
    public static Judge Load(string file, LabelledImages images, Device device)
    {
        var asset = ModelAsset.Load(file, device);
        if (!asset.Metadata.Labels.SequenceEqual(images.Training.ClassNames) || asset.Model.InputShapes[0] != images.Training.Shape)
        {
            asset.Dispose();
            throw new InputException($"'{file}' cannot judge these images: it takes {asset.Model.InputShapes[0]} and knows {asset.Metadata.Labels.Count} classes. A classifier of the same data is needed; 'hebb train cnn' makes one.");
        }

        var channels = images.Training.Shape[0];
        return new Judge(asset.Model, asset.Metadata.Mean.Count == 0 ? ImageNormalization.ToUnit(channels) : new ImageNormalization(asset.Metadata.Mean, asset.Metadata.StandardDeviation));
    }

    /// <summary>A convolutional network that learns from the given images for two epochs.</summary>
    public static Judge Train(Dataset training, LabelledImages images, Device device, ulong seed)
    {
        var model = new Sequential(
            [
                new Conv2D(16, 3, "relu", padding: "same"), new MaxPool2D(2),
                new Conv2D(32, 3, "relu", padding: "same"), new MaxPool2D(2),
                new Flatten(),
                new Dense(images.Training.ClassNames.Count), new Activation("softmax"),
            ],
            device)
        { Seed = seed };
        model.Compile(new Adam(LearningRate), new CategoricalCrossentropy(), new Accuracy());
        model.Fit(training, new FitOptions { Epochs = Epochs, BatchSize = BatchSize, Seed = seed });
        return new Judge(model, ImageNormalization.ToUnit(images.Training.Shape[0]));
    }

    /// <summary>The share of test images that it names correctly.</summary>
    public double Accuracy(ImageDataset test)
    {
        var confusion = new ConfusionMatrix(test.ClassNames.Count);
        model.Compile(new Adam(LearningRate), new CategoricalCrossentropy());
        model.Evaluate(test.WithNormalization(normalization), BatchSize, confusion);
        return confusion.Result;
    }

    /// <summary>What images with pixels from 0 to 1 show, (N, C, H, W), and how sure that is.</summary>
    public IReadOnlyList<(int Label, float Confidence)> Classify(Tensor samples)
    {
        var area = samples.Shape[2] * samples.Shape[3];
        var values = samples.Floats.Select((value, index) =>
            (value - normalization.Mean[index / area % samples.Shape[1]]) / normalization.StandardDeviation[index / area % samples.Shape[1]]).ToArray();
        var answers = model.Predict(new Tensor(samples.Shape, values));
        var classes = answers.Shape[1];
        return [.. Enumerable.Range(0, samples.Shape[0]).Select(row =>
        {
            var scores = answers.Floats.AsSpan(row * classes, classes);
            var confidence = 0f;
            var label = 0;
            for (var index = 0; index < classes; index++)
            {
                (label, confidence) = scores[index] > confidence ? (index, scores[index]) : (label, confidence);
            }

            return (label, confidence);
        })];
    }

    public void Dispose() => model.Dispose();
}
