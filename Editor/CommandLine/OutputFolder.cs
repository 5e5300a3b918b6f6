namespace Hebb.Editor.CommandLine;

/// <summary>Makes a folder that files will be written to, before the work whose results go there.</summary>
internal static class OutputFolder
{
    /// <summary>The full path; the folder is there afterwards.</summary>
    /// <exception cref="InputException">There is a file of that name, or nothing can be written there.</exception>
    public static string Prepare(string option, string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new InputException($"{option} was given '{path}', which is a file, but a folder is expected.");
        }

        OutputFile.Check(option, Path.Combine(full, "probe"));
        return full;
    }
}
