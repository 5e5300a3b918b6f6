namespace Hebb.Tests.Components;

/// <summary>Finds the scenes of the samples.</summary>
internal static class SampleScene
{
    /// <summary>The only scene file of that name, in whichever sample.</summary>
    public static string FileOf(string name) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Samples"), name + ".scene", SearchOption.AllDirectories).Single();
}
