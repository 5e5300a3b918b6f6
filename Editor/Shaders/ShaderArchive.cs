using System.IO.Compression;
using Hebb.Devices;

namespace Hebb.Editor.Shaders;

/// <summary>All compiled files in one: the asset by which an engine gets the kernels whose assemblies carry no files.</summary>
internal static class ShaderArchive
{
    /// <summary>Where it lies; Unity finds it by its name because of the folder's.</summary>
    public const string File = "Runtime/Components/Resources/" + KernelArchive.AssetName + ".bytes";

    /// <summary>The first moment that a zip archive can tell, for all its entries: the same files give the same archive.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs files.</summary>
    public static byte[] Write(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Moment;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return archive.ToArray();
    }

    /// <summary>Whether an archive holds just these files. Its own bytes may differ: another compressor may have made it.</summary>
    public static bool Holds(byte[] archive, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive));
            var entries = zip.Entries.ToDictionary(entry => entry.FullName, Read);
            var expected = files.ToList();
            return expected.Count == entries.Count && expected.All(file => entries.TryGetValue(file.Name, out var found) && found.AsSpan().SequenceEqual(file.Bytes));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
