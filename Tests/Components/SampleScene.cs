using Hebb.Components;
using Hebb.Samples;
using Hebb.Scene;

namespace Hebb.Tests.Components;

/// <summary>Finds the scenes of the samples and what they are made of.</summary>
internal static class SampleScene
{
    /// <summary>The only scene file of that name, in whichever sample.</summary>
    public static string FileOf(string name) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Samples"), name + ".scene", SearchOption.AllDirectories).Single();

    /// <summary>A player made with these knows our components and the samples' scripts.</summary>
    public static HeadlessPlayerOptions CreateOptions(TextWriter log) => new() { Scripts = { typeof(Agent).Assembly, typeof(CartPoleAgent).Assembly }, Log = log };
}
