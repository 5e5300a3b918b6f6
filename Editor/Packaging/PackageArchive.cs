using System.Formats.Tar;
using System.IO.Compression;

namespace Hebb.Editor.Packaging;

/// <summary>Writes a package in the form in which npm registries keep it: a compressed tar file whose paths begin with <c>package/</c>.</summary>
internal static class PackageArchive
{
    /// <summary>What its files end with.</summary>
    public const string Extension = ".tgz";

    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes the files; the same files give the same archive, whenever and by whomever it is written.</summary>
    public static void Write(Stream target, SortedDictionary<string, byte[]> files)
    {
        using var compressed = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true);
        using var tar = new TarWriter(compressed, TarEntryFormat.Ustar);
        foreach (var (path, content) in files)
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"package/{path}") { DataStream = new MemoryStream(content), Mode = Mode, ModificationTime = DateTimeOffset.UnixEpoch });
        }
    }
}
