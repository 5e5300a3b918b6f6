using Hebb.Data.Images;

namespace Hebb.Tests.Editor;

/// <summary>Folders of PNG files, one folder per class: squares of one colour, of any size, with noise.</summary>
internal sealed class SmallPictures : IDisposable
{
    private static readonly string[] Names = ["blue", "green", "red"];

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(1);

    /// <summary>Writes <c>train</c> and <c>test</c>, or without test pictures the classes alone.</summary>
    public SmallPictures(int training = 12, int test = 4)
    {
        foreach (var (name, label) in Names.Select((name, label) => (name, label)))
        {
            Write(System.IO.Path.Combine(test > 0 ? "train" : string.Empty, name), training, label);
            Write(System.IO.Path.Combine("test", name), test, label);
        }
    }

    public string Path => folder.Path;

    public string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose() => folder.Dispose();

    private void Write(string name, int count, int label)
    {
        for (var index = 0; index < count; index++)
        {
            Directory.CreateDirectory(File(name));
            System.IO.File.WriteAllBytes(File(name, $"{index}.png"), ImageCodec.EncodePng(Picture(label)));
        }
    }

    private Image Picture(int label)
    {
        var image = new Image(10 + random.Next(30), 10 + random.Next(30), 3);
        random.NextBytes(image.Pixels);
        for (var pixel = 2 - label; pixel < image.Pixels.Length; pixel += 3)
        {
            image.Pixels[pixel] = byte.MaxValue;
        }

        return image;
    }
}
