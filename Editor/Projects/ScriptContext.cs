using System.Reflection;
using System.Runtime.Loader;

namespace Hebb.Editor.Projects;

/// <summary>Where a project's scripts live; everything else comes from the program itself. Unloading it frees the scripts.</summary>
internal sealed class ScriptContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
