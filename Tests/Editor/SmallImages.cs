using System.Buffers.Binary;

namespace Hebb.Tests.Editor;

/// <summary>A folder with the four files of MNIST's form, small: each class is a bright column of its own, with noise.</summary>
internal sealed class SmallImages : IDisposable
{
    public const int Side = 28;
    public const int Classes = 10;
    public const string TrainingImages = "train-images-idx3-ubyte";
    public const string TrainingLabels = "train-labels-idx1-ubyte";
    public const string TestImages = "t10k-images-idx3-ubyte";
    public const string TestLabels = "t10k-labels-idx1-ubyte";

    private readonly TemporaryFolder folder = new();

    public SmallImages(int training = 200, int test = 50)
    {
        Write(TrainingImages, Images(training, 1));
        Write(TrainingLabels, Labels(training));
        Write(TestImages, Images(test, 2));
        Write(TestLabels, Labels(test));
    }

    /// <summary>Where the files are; outputs may go beside them.</summary>
    public string Path => folder.Path;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, byte[] content) => folder.Write(name, content);

    public byte[] Read(string name) => System.IO.File.ReadAllBytes(File(name));

    public void Dispose() => folder.Dispose();

    public static byte[] Labels(int count) => [.. Header(0x801, count), .. Enumerable.Range(0, count).Select(index => (byte)(index % Classes))];

    private static byte[] Images(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * Side * Side];
        random.NextBytes(pixels);
        for (var index = 0; index < pixels.Length; index++)
        {
            var label = index / (Side * Side) % Classes;
            pixels[index] = (byte)((pixels[index] / 4) + (index % Side / 2 == label ? 190 : 0));
        }

        return [.. Header(0x803, count, Side, Side), .. pixels];
    }

    private static byte[] Header(params int[] numbers)
    {
        var bytes = new byte[4 * numbers.Length];
        for (var index = 0; index < numbers.Length; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * index), numbers[index]);
        }

        return bytes;
    }
}
