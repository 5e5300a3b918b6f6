namespace Hebb.Tests.Package;

/// <summary>The training by which a build of the runtime is tried, for compilers.</summary>
internal static class ExclusiveOrSource
{
    /// <summary>The file's name.</summary>
    public const string FileName = "ExclusiveOr.cs";

    /// <summary>The file's text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "Tests", "Unity", FileName));
}
