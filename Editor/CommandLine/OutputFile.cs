namespace Hebb.Editor.CommandLine;

/// <summary>Checks a path that will be written to, before the work whose result goes there.</summary>
internal static class OutputFile
{
    private const string UnixDevices = "/dev/";

    /// <summary>The full path, its folder made if need be.</summary>
    /// <exception cref="InputException">Nothing can be written there.</exception>
    public static string Check(string option, string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) || full.EndsWith(Path.DirectorySeparatorChar))
        {
            throw new InputException($"{option} was given the folder '{path}', but a file name is expected.");
        }

        if (full.StartsWith(UnixDevices, StringComparison.Ordinal) || (File.Exists(full) && File.GetAttributes(full).HasFlag(FileAttributes.ReadOnly)))
        {
            throw new InputException($"{option} was given '{path}', which is a device or read-only; give the name of a file that may be written.");
        }

        var folder = Path.GetDirectoryName(full)!;
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, $".hebb-{Guid.NewGuid():N}"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{option} was given '{path}', but nothing can be written to {folder}: {exception.Message}");
        }

        return full;
    }
}
