using System.IO.Compression;

namespace Hebb.Tests;

/// <summary>An empty folder that goes away with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hebb-test-");

    /// <summary>Where it is.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file; folders on the way are made.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a file packed with gzip.</summary>
    public string WritePacked(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return Write(name, packed.ToArray());
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
