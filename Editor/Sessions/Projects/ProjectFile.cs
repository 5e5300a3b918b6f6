using System.Text.Json;
using Hebb.Assets;
using Hebb.Editor.Projects;


namespace Hebb.Editor.Sessions.Projects;

/// <summary>The file that makes a folder a project.</summary>
/// <param name="Name">What the project is called.</param>
/// <param name="Version">Of the form of the project's files.</param>
internal sealed record ProjectFile(string Name, int Version)
{
    public const string FileName = "hebb.json";

    /// <summary>The version that is written, and the newest that can be read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Whether a folder is a project: it has the file, or at least a scene. One that cannot be read is none.</summary>
    public static bool IsAt(string folder) => File.Exists(Path.Combine(folder, FileName)) || Directory.EnumerateFiles(folder, "*" + GameProject.SceneExtension, new EnumerationOptions()).Any();

    /// <summary>What the file says; a folder that has only scenes is called by its own name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of a newer version.</exception>
    public static ProjectFile Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new ProjectFile(new DirectoryInfo(folder).Name, CurrentVersion);
        }

        try
        {
            var file = JsonSerializer.Deserialize<ProjectFile>(File.ReadAllBytes(path), EditorJson.Options);
            return file is { Version: >= 1 and <= CurrentVersion, Name.Length: > 0 }
                ? file
                : throw new InvalidDataException($"'{path}' is of version {file?.Version}, but this program knows version {CurrentVersion}; use a newer program.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"'{path}' is damaged in line {exception.LineNumber.GetValueOrDefault() + 1}. Restore it, or write {{\"name\":\"...\",\"version\":1}} into it.", exception);
        }
    }

    public void Write(string folder) => AtomicFile.Write(
        Path.Combine(folder, FileName), stream => JsonSerializer.Serialize(stream, this, EditorJson.Options));
}
