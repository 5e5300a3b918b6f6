using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Tests.Models.Inspection;

/// <summary>
/// A network small enough to be written out in double precision: images (2, 3, 5), rows of 5 to rows of 4 with relu (so maps
/// (2, 3, 4)), flattened, to 3 classes with softmax.
/// </summary>
internal sealed class TinyNetwork : IDisposable
{
    public const int Channels = 2;
    public const int Height = 3;
    public const int Width = 5;
    public const int Columns = 4;
    public const int Classes = 3;
    public const string MapLayer = "maps";

    public TinyNetwork(DeviceKind device)
    {
        Model = new Sequential([new Dense(Columns, "relu", name: MapLayer), new Flatten(), new Dense(Classes), new Softmax()], TestDevices.Get(device)) { Seed = 3 };
        Model.Build(new TensorShape(Channels, Height, Width));
        foreach (var parameter in Model.Parameters)
        {
            Model.Values.Write(parameter, Random(parameter.Shape, parameter.Shape.Length));
        }
    }

    public Sequential Model { get; }

    public void Dispose() => Model.Dispose();

    public static Tensor Images(int count) => Random(new TensorShape(count, Channels, Height, Width), 41);

    /// <summary>The maps (2, 3, 4) of one sample.</summary>
    public double[] Maps(ReadOnlySpan<double> image)
    {
        var (weight, bias) = (Values(0), Values(1));
        var maps = new double[Channels * Height * Columns];
        for (var index = 0; index < maps.Length; index++)
        {
            var (row, column) = (index / Columns, index % Columns);
            var sum = bias[column];
            for (var x = 0; x < Width; x++)
            {
                sum += image[(row * Width) + x] * weight[(x * Columns) + column];
            }

            maps[index] = Math.Max(0, sum);
        }

        return maps;
    }

    /// <summary>The score of a class before softmax.</summary>
    public double Score(double[] maps, int label)
    {
        var (weight, bias) = (Values(2), Values(3));
        return bias[label] + maps.Select((value, index) => value * weight[(index * Classes) + label]).Sum();
    }

    /// <summary>The change of a class's score with each element of the maps: linear, so simply the weights.</summary>
    public double[] ScoreGradient(int label) =>
        [.. Enumerable.Range(0, Channels * Height * Columns).Select(index => Values(2)[(index * Classes) + label])];

    private double[] Values(int parameter) => [.. Model.Values.Read(Model.Parameters[parameter]).Floats.Select(value => (double)value)];

    private static Tensor Random(TensorShape shape, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var elements = new float[shape.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            elements[index] = random.Uniform(-1, 1);
        }

        return new Tensor(shape, elements);
    }
}
