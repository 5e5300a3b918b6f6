using System.Reflection;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Playing;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Editor.Projects;

/// <summary>A folder with scenes, assets and scripts; a scene finds its assets relative to it.</summary>
internal sealed class GameProject : IGame
{
    /// <summary>What scene files end with.</summary>
    public const string SceneExtension = ".scene";

    private const string ScriptPattern = "*.cs";
    private const string SamplesFolder = "Samples";

    private static readonly string[] UnplayedFolders = [ProjectFolder.DatasetsName, ProjectFolder.RunsName];
    private static readonly string[] UnplayedExtensions = [".cs", ".csproj", ".md", ".meta", ".jsonl", ".html"];

    private GameProject(string root) => Root = root;

    /// <summary>What scripts may use besides the framework.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } = [typeof(Layers.Layer).Assembly, typeof(Components.Agent).Assembly, typeof(UnityEngine.GameObject).Assembly];

    /// <summary>The full path of the folder.</summary>
    public string Root { get; }

    /// <summary>The name of the folder.</summary>
    public string Name => Path.GetFileName(Root);

    /// <summary>All scene files, in the order of their paths.</summary>
    public IReadOnlyList<string> Scenes => Find("*" + SceneExtension);

    /// <summary>All scripts, in the order of their paths.</summary>
    public IReadOnlyList<string> Scripts => Find(ScriptPattern);

    /// <summary>The samples that come with this copy of Hebb and hold a scene; none when it stands alone.</summary>
    public static IReadOnlyList<string> Samples => SamplesRoot is { } root
        ? [.. Directory.EnumerateDirectories(root).Where(folder => new GameProject(folder).Scenes.Count > 0).Order(StringComparer.Ordinal)]
        : [];

    private static string? SamplesRoot => Repository.TryFind() is { } repository && Directory.Exists(Path.Combine(repository, SamplesFolder))
        ? Path.Combine(repository, SamplesFolder)
        : null;

    /// <summary>Opens what the user named: a scene file, a project's folder, or a sample by name.</summary>
    /// <param name="named">A path, or the name of a sample or of one of its scenes in any case.</param>
    /// <returns>The project, and the scene within it: the one that was named, or the project's only or first one.</returns>
    /// <exception cref="InputException">There is no such file, folder or sample, or it holds no scene.</exception>
    public static (GameProject Project, string Scene) OpenScene(string named)
    {
        if (File.Exists(named))
        {
            return Path.GetExtension(named) == SceneExtension
                ? (new GameProject(Path.GetDirectoryName(Path.GetFullPath(named))!), Path.GetFullPath(named))
                : throw new InputException($"'{named}' is not a scene: a scene's file ends with {SceneExtension}.");
        }

        if (Samples.SelectMany(folder => new GameProject(folder).Scenes).FirstOrDefault(sample => IsNamed(sample, named)) is { } scene)
        {
            return (new GameProject(Path.GetDirectoryName(scene)!), scene);
        }

        var project = Open(named);
        return project.Scenes.Count > 0
            ? (project, project.Scenes[0])
            : throw new InputException($"The folder '{named}' holds no scene: there is no file that ends with {SceneExtension} in it. Name another folder, or make a project with 'hebb new'.");
    }

    /// <summary>Opens a project's folder, or a sample by name.</summary>
    /// <exception cref="InputException">There is no such folder and no such sample.</exception>
    public static GameProject Open(string named)
    {
        if (Directory.Exists(named))
        {
            return new GameProject(Path.TrimEndingDirectorySeparator(Path.GetFullPath(named)));
        }

        var sample = Samples.FirstOrDefault(folder => string.Equals(Path.GetFileName(folder), named, StringComparison.OrdinalIgnoreCase));
        return sample is { }
            ? new GameProject(sample)
            : throw new InputException(
                $"There is no file, folder or sample '{named}'." +
                (Samples.Count > 0 ? $" The samples are {string.Join(", ", Samples.Select(Path.GetFileName))}." : string.Empty));
    }

    /// <summary>Compiles the scripts.</summary>
    /// <returns>Null when there are none.</returns>
    /// <exception cref="InputException">The scripts have errors.</exception>
    public byte[]? CompileScripts() => Scripts is { Count: > 0 } scripts ? ScriptCompiler.Compile(Name, scripts, Libraries) : null;

    /// <summary>Compiles and loads the scripts.</summary>
    /// <inheritdoc cref="CompileScripts"/>
    public Assembly? LoadScripts() => CompileScripts() is { } scripts ? ScriptContext.Load(Name, scripts) : null;

    /// <summary>What a build of the project takes along, in the order of the paths: not its sources and texts, nor what only the editor needs.</summary>
    public IReadOnlyList<string> Assets => [.. Find("*").Where(IsPlayed)];

    private static bool IsNamed(string scene, string name) =>
        !Directory.Exists(name) && string.Equals(Path.GetFileNameWithoutExtension(scene), name, StringComparison.OrdinalIgnoreCase);

    private List<string> Find(string pattern) =>
        [.. Directory.EnumerateFiles(Root, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Where(file => !IsBuildOutput(file))
            .Order(StringComparer.Ordinal)];

    private bool IsPlayed(string file)
    {
        var path = Path.GetRelativePath(Root, file);
        return !UnplayedExtensions.Contains(Path.GetExtension(file)) && path != ProjectFile.FileName
            && !UnplayedFolders.Contains(path.Split(Path.DirectorySeparatorChar)[0]);
    }

    private bool IsBuildOutput(string file)
    {
        var folders = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);
        return folders.Any(folder => folder is "bin" or "obj" || (folder.StartsWith('.') && folder.Length > 1));
    }
}
