using System.Text;
using Hebb.Editor.Shaders;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Shaders;

public sealed class ShaderBuildTests
{
    private const string Source = "Shaders/Test/Twice.k";
    private const string Spirv = "Shaders/Compiled/Twice.spv";
    private const string Twice = "// Doubles.\nkernel Twice elementwise\n  in x // Number.\n  out y // Twice x.\n{\n    y = x + x;\n}\n";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void CopyTheCommonFiles()
    {
        folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, ShaderTree.Common)))
        {
            folder.Write($"{ShaderTree.Common}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }
    }

    [TearDown]
    public void DeleteTheFolder() => folder.Dispose();

    [Test]
    public void Every_committed_output_is_fresh() => Assert.That(ShaderBuild.Check(RepositoryFolder.Path), Is.Empty);

    [Test]
    public void A_build_writes_every_form_and_leaves_nothing_stale()
    {
        Write(Source, Twice + "\n// Sums.\nkernel Sum rowwise\n  in float x // A.\n  out float y // B.\n  include Combine\n{\n    float sum = 0.0f;\n"
            + "    FOR_COLUMNS(c)\n    {\n        sum += x[start + c];\n    }\n\n    REDUCE_ROW(sum, SUM_OF)\n    y[row] = sum;\n}\n");
        Assert.That(ShaderBuild.Build(folder.Path), Is.Empty);
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder.Path, ShaderTree.Compiled)).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "Sum.OpenCLCpu.cl", "Sum.VulkanCpu.spv", "Sum.cl", "Sum.spv", "Twice.OpenCLCpu.cl", "Twice.cl", "Twice.spv", "manifest.json",
        }));
        Assert.That(Read("Runtime/Kernels/TwiceKernel.cs"), Does.Contain("public struct TwiceKernel"));
        Assert.That(ShaderBuild.Check(folder.Path), Is.Empty);
    }

    [Test]
    public void Two_builds_give_the_same_bytes_without_carriage_returns()
    {
        Write(Source, Twice.Replace("\n", "\r\n"));
        ShaderBuild.Build(folder.Path);
        var first = Outputs();
        Write(Source, Twice);
        ShaderBuild.Build(folder.Path);
        Assert.That(Outputs(), Is.EqualTo(first));
        Assert.That(first.Where(o => !o.Key.EndsWith(".spv", StringComparison.Ordinal)).Select(o => o.Value), Has.None.Contains('\r'));
    }

    [Test]
    public void A_changed_source_is_found()
    {
        BuildTwice();
        Write(Source, Twice.Replace("x + x", "x * 2.0f"));
        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Does.Contain("Shaders/Compiled/Twice.cl").And.Contains(ShaderTree.Manifest));
    }

    [TestCase("internal static class TwiceCpu { const int Factor = 3; }", true)]
    [TestCase("internal static class TwiceCpu { const int Factor = 2; }\ninternal static class More { }", true)]
    [TestCase("// Doubles.\r\n\r\n    internal static class TwiceCpu { const int Factor = 2; }\r\n", false)]
    public void A_changed_body_on_the_processor_is_found_and_a_changed_layout_is_not(string body, bool isOther)
    {
        const string File = ShaderTree.CpuCode + "/Test/TwiceCpu.cs";
        Write(File, "internal static class TwiceCpu { const int Factor = 2; }\n");
        BuildTwice();
        var before = Read(CpuSources.File);

        Write(File, body);

        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(isOther ? new[] { CpuSources.File } : []));
        ShaderBuild.Build(folder.Path);
        Assert.That(ShaderBuild.Check(folder.Path), Is.Empty);
        Assert.That(Read(CpuSources.File) != before, Is.EqualTo(isOther));
    }

    [Test]
    public void A_changed_order_of_arguments_is_found_in_the_hash_of_the_sources()
    {
        Write(Source, Twice.Replace("  out y // Twice x.\n", "  out y // Twice x.\n  float first // A.\n  float second // B.\n"));
        ShaderBuild.Build(folder.Path);
        var before = Read(CpuSources.File);
        Write(Source, Twice.Replace("  out y // Twice x.\n", "  out y // Twice x.\n  float second // B.\n  float first // A.\n"));
        ShaderBuild.Build(folder.Path);
        Assert.That(Read(CpuSources.File), Is.Not.EqualTo(before));
    }

    [Test]
    public void A_changed_comment_is_found_in_the_struct()
    {
        BuildTwice();
        Write(Source, Twice.Replace("// Doubles.", "// Makes twice as much."));
        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(new[] { "Runtime/Kernels/TwiceKernel.cs" }));
    }

    [Test]
    public void A_changed_common_file_is_found()
    {
        BuildTwice();
        Write($"{ShaderTree.Common}/Prelude.glsl", Read($"{ShaderTree.Common}/Prelude.glsl") + "\n#define NEW 1\n");
        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(new[] { ShaderTree.Manifest }));
    }

    [Test]
    public void A_damaged_or_missing_module_is_found()
    {
        BuildTwice();
        Write(Spirv, "damaged");
        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(new[] { ShaderTree.Manifest, ShaderArchive.File }));
        File.Delete(Path.Combine(folder.Path, Spirv));
        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(new[] { ShaderTree.Manifest, ShaderArchive.File }));
    }

    [Test]
    public void An_archive_that_lacks_a_file_or_is_none_is_found_and_mended()
    {
        BuildTwice();
        foreach (var archive in new[] { ShaderArchive.Write([("Twice.cl", [])]), "damaged"u8.ToArray() })
        {
            folder.Write(ShaderArchive.File, archive);
            Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(new[] { ShaderArchive.File }));
            ShaderBuild.Build(folder.Path);
            Assert.That(ShaderBuild.Check(folder.Path), Is.Empty);
        }
    }

    [Test]
    public void A_file_that_no_source_makes_is_found_and_a_build_removes_it()
    {
        BuildTwice();
        Write("Shaders/Compiled/Old.cl", "old");
        Assert.That(ShaderBuild.Check(folder.Path).Select(p => p.File), Is.EqualTo(new[] { "Shaders/Compiled/Old.cl" }));
        ShaderBuild.Build(folder.Path);
        Assert.That(ShaderBuild.Check(folder.Path), Is.Empty);
    }

    [Test]
    public void What_the_compiler_refuses_is_told_with_the_line_of_the_source()
    {
        Write(Source, Twice.Replace("x + x", "x + z"));
        var problem = ShaderBuild.Build(folder.Path).Single();
        Assert.That((problem.File, problem.Line), Is.EqualTo((Source, 6)));
        Assert.That(problem.Message, Does.Contain("'z'"));
    }

    [Test]
    public void What_the_compiler_refuses_in_an_included_file_is_told_with_that_file()
    {
        Write($"{ShaderTree.Common}/Broken.k", "// Broken.\nFUNCTION float BROKEN(float x)\n{\n    return y;\n}\n");
        Write(Source, Twice.Replace("{\n    y", "  include Broken\n{\n    y"));
        var problem = ShaderBuild.Build(folder.Path).Single();
        Assert.That((problem.File, problem.Line), Is.EqualTo(($"{ShaderTree.Common}/Broken.k", 4)));
    }

    [Test]
    public void A_source_with_a_mistake_stops_the_build_before_anything_is_written()
    {
        Write(Source, Twice);
        Write("Shaders/Test/Bad.k", "nonsense");
        Write("Shaders/Test/Lost.k", Twice.Replace("Twice", "Lost").Replace("{\n    y", "  include Nowhere\n{\n    y"));
        Assert.That(ShaderBuild.Build(folder.Path).Select(p => p.File), Is.EqualTo(new[] { "Shaders/Test/Bad.k", "Shaders/Test/Lost.k" }));
        Assert.That(Directory.Exists(Path.Combine(folder.Path, ShaderTree.Compiled)), Is.False);
    }

    private void BuildTwice()
    {
        Write(Source, Twice);
        Assert.That(ShaderBuild.Build(folder.Path), Is.Empty);
        Assert.That(ShaderBuild.Check(folder.Path), Is.Empty);
    }

    private Dictionary<string, string> Outputs() => new ShaderTree(folder.Path).Outputs()
        .ToDictionary(file => file, file => Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder.Path, file))));

    private void Write(string file, string text) => folder.Write(file, Encoding.UTF8.GetBytes(text));

    private string Read(string file) => File.ReadAllText(Path.Combine(folder.Path, file));
}
