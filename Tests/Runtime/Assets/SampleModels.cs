using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Tests.Assets;

/// <summary>A small model with all that a model file can keep.</summary>
internal static class SampleModels
{
    public static ModelMetadata Metadata { get; } = new()
    {
        Labels = ["zero", "\"one\"", "zwei ü"],
        Preprocessing = new DigitPreprocessing(side: 4, box: 3),
        Mean = [0.1306604762738429f],
        StandardDeviation = [0.30810780717887876f],
        Provenance = new Dictionary<string, string> { ["seed"] = "1", ["data"] = "a\nb" },
    };

    public static Sequential Digits(Device? device = null)
    {
        var model = new Sequential([new Flatten(), new Dense(7), new Activation("relu"), new Dense(3, "softmax")], device) { Seed = 11 };
        model.Build(new TensorShape(1, 4, 4));
        return model;
    }

    /// <summary>The file of <see cref="Digits"/> with its <see cref="Metadata"/>.</summary>
    public static byte[] SaveDigits()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "whole.hebb");
        using var model = Digits();
        ModelAsset.Save(path, model, Metadata);
        return File.ReadAllBytes(path);
    }
}
