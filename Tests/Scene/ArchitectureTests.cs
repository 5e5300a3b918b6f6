using NUnit.Framework;

namespace Hebb.Scene.Tests;

/// <summary>Keeps the scene and the runtime apart.</summary>
internal sealed class ArchitectureTests
{
    [Test]
    public void The_scene_does_not_know_the_runtime_nor_anything_but_the_json_reader()
    {
        var referenced = typeof(HeadlessPlayer).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.That(referenced.Where(name => !name.StartsWith("System.") && name != "netstandard"), Is.EqualTo(new[] { "Newtonsoft.Json" }));
    }

    [Test]
    public void Every_public_type_stands_in_the_namespace_of_unity_or_of_the_host()
    {
        var namespaces = typeof(HeadlessPlayer).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct();

        Assert.That(namespaces, Is.EquivalentTo(new[] { "UnityEngine", "UnityEngine.Serialization", "Hebb.Scene" }));
    }
}
