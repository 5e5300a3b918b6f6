namespace Hebb.Tests.Editor;

/// <summary>A folder in the binary form of CIFAR-10, small: each of two classes is lit from another side, with noise.</summary>
internal sealed class SmallPhotographs : IDisposable
{
    private const int Side = 32;
    private const int Channels = 3;
    private const int Classes = 2;

    private readonly TemporaryFolder folder = new();

    public SmallPhotographs(int training = 40, int test = 10)
    {
        folder.Write("train.bin", Records(training, 1));
        folder.Write("test.bin", Records(test, 2));
        folder.Write("batches.meta.txt", "left\nright\n"u8.ToArray());
    }

    /// <summary>Where the files are; outputs may go beside them.</summary>
    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();

    private static byte[] Records(int count, int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>();
        for (var index = 0; index < count; index++)
        {
            var label = index % Classes;
            bytes.Add((byte)label);
            bytes.AddRange(Enumerable.Range(0, Channels * Side * Side).Select(pixel => (byte)(random.Next(60) + (pixel % Side / (Side / Classes) == label ? 190 : 0))));
        }

        return [.. bytes];
    }
}
