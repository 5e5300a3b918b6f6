using Hebb.Data;
using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Editor.Benchmarks;

/// <summary>The work of <c>hebb bench mlp</c>: 784-128-ReLU-10 with Adam on random samples of MNIST's shape.</summary>
internal sealed class MlpWorkload : IDisposable
{
    public const int Samples = 60000;
    public const int Batch = 128;
    private const int Side = 28;
    private const int HiddenUnits = 128;
    private const int Classes = 10;
    private const int WarmUpSteps = 10;

    private readonly Dataset data;
    private readonly Sequential model;

    public MlpWorkload(Device device, Dataset data)
    {
        this.data = data;
        Device = device;
        model = new Sequential([new Flatten(), new Dense(HiddenUnits), new Activation("relu"), new Dense(Classes), new Activation("softmax")], device);
        model.Compile(new Adam(), "sparse_categorical_crossentropy");
        model.Fit(data.Take((WarmUpSteps * Batch) + (Samples % Batch)), new FitOptions { BatchSize = Batch });
    }

    public Device Device { get; }

    /// <summary>Random images and labels, the same for every device; bytes, as real images are kept.</summary>
    public static Dataset CreateData(int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var pixels = new byte[Samples * Side * Side];
        for (var index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)random.Below(byte.MaxValue + 1);
        }

        var labels = new int[Samples];
        for (var index = 0; index < labels.Length; index++)
        {
            labels[index] = random.Below(Classes);
        }

        return new ImageDataset(pixels, new TensorShape(1, Side, Side), labels, [.. Enumerable.Range(0, Classes).Select(label => $"{label}")]);
    }

    /// <summary>Trains for one epoch.</summary>
    /// <returns>Seconds.</returns>
    public double RunEpoch(CancellationToken cancellation)
    {
        var history = model.Fit(data, new FitOptions { BatchSize = Batch, CancellationToken = cancellation });
        cancellation.ThrowIfCancellationRequested();
        return history.Epochs[0].Seconds;
    }

    public void Dispose()
    {
        model.Dispose();
        Device.Dispose();
    }
}
