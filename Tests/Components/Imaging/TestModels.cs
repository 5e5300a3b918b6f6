using Hebb.Assets;
using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Devices.Cpu;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Tests.Components.Imaging;

/// <summary>Models in files, with the weights they are born with.</summary>
internal static class TestModels
{
    /// <summary>A classifier of RGB pictures of 16 x 16 with convolutions and the classes one, two, three.</summary>
    public static void SaveConvolutional(string path)
    {
        using var device = new CpuDevice();
        using var model = new Sequential(
            [new Conv2D(6, 3, activation: "relu"), new MaxPool2D(2), new Conv2D(8, 3, activation: "relu"), new Flatten(), new Dense(24, "relu"), new Dense(3, "softmax")], device);
        model.Build(new TensorShape(3, 16, 16));
        ModelAsset.Save(path, model, new ModelMetadata
        {
            Labels = ["one", "two", "three"],
            Preprocessing = new ResizePreprocessing(16, 16, 3, ImageFit.Stretch),
        });
    }

    /// <summary>The same as an asset.</summary>
    public static TrainedModel Convolutional()
    {
        var path = Path.GetTempFileName();
        try
        {
            SaveConvolutional(path);
            return TrainedModel.Create("Shapes", File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
