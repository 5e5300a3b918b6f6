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

    /// <summary>Makes our components and the samples' scripts known to scene files.</summary>
    public static void RegisterScripts()
    {
        ScriptAssemblies.Register(typeof(Agent).Assembly);
        ScriptAssemblies.Register(typeof(CartPoleAgent).Assembly);
    }
}
