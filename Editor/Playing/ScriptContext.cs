using System.Reflection;
using System.Runtime.Loader;

namespace Hebb.Editor.Playing;

/// <summary>Where a project's scripts live; everything else comes from the program itself. Unloading it frees the scripts.</summary>
internal sealed class ScriptContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    /// <summary>Loads compiled scripts into a context of their own.</summary>
    public static Assembly Load(string name, byte[] scripts)
    {
        using var image = new MemoryStream(scripts);
        return new ScriptContext(name).LoadFromStream(image);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
