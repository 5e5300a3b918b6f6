using System.Reflection;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Projects;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Projects;

internal sealed class ScriptCompilerTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Scripts_are_compiled_together_against_the_libraries()
    {
        var files = new[]
        {
            Write("Mover.cs", "using UnityEngine; public class Mover : MonoBehaviour { [SerializeField] private float speed = 2; public float Twice() => Doubler.Twice(speed); }"),
            Write("Doubler.cs", "public static class Doubler { public static float Twice(float x) => 2 * x; }"),
        };

        var assembly = Assembly.Load(ScriptCompiler.Compile("Game", files, [typeof(UnityEngine.GameObject).Assembly]));

        Assert.That(assembly.GetType("Mover"), Is.Not.Null.And.Property("BaseType").EqualTo(typeof(UnityEngine.MonoBehaviour)));
    }

    [Test]
    public void Errors_are_told_with_file_line_and_column()
    {
        var file = Write("Broken.cs", "public class Broken\n{\n    private int x = \"text\";\n}\n");

        Assert.That(
            () => ScriptCompiler.Compile("Game", [file], []),
            Throws.InstanceOf<InputException>().With.Message.Contains($"{file}(3,21)").And.Message.Contains("Game"));
    }

    [Test]
    public void Scripts_are_held_to_the_language_that_Unity_compiles()
    {
        var file = Write("New.cs", "namespace Later;\npublic class New { }\n");

        Assert.That(() => ScriptCompiler.Compile("Game", [file], []), Throws.InstanceOf<InputException>().With.Message.Contains("9.0"));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
