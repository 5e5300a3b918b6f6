using Hebb.Tests.Unity;
using NUnit.Framework;

namespace Hebb.Tests.Package.Unity;

public class LayoutTests
{
    private const string Identity = "guid: 0123456789abcdef0123456789abcde";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void WriteASmallPackage()
    {
        folder = new TemporaryFolder();
        Write("package.json", """{ "name": "com.test.small", "version": "1.2.3", "displayName": "Small", "description": "A small one.", "unity": "2022.3", "dependencies": {}, "samples": [] }""", "PackageManifestImporter", 0);
        foreach (var (page, index) in new[] { "README.md", "CHANGELOG.md", "LICENSE.md", "Third Party Notices.md" }.Select((page, index) => (page, index)))
        {
            Write(page, "# Words", "TextScriptImporter", index + 1);
        }

        Folder("Runtime", 5);
        Write("Runtime/Small.asmdef", Definition("Small"), "AssemblyDefinitionImporter", 6);
        Write("Runtime/Small.cs", "class Small { }", "MonoImporter", 7);
        Write("Runtime/csc.rsp", "-nullable:annotations", "DefaultImporter", 8);
    }

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Unity_takes_the_repository_as_it_is() => Assert.That(UnityPackageRules.Problems(UnityPackage.OfRepository), Is.Empty);

    [Test]
    public void A_small_package_without_faults_has_no_problems() => Assert.That(Problems(), Is.Empty);

    [Test]
    public void A_file_and_a_folder_without_meta_are_named()
    {
        folder.Write("Runtime/Inner/Other.cs", "class Other { }"u8.ToArray());
        Assert.That(Problems(), Is.EquivalentTo(new[]
        {
            "Runtime/Inner has no .meta: in an installed package Unity ignores it.", "Runtime/Inner/Other.cs has no .meta: in an installed package Unity ignores it.",
        }));
    }

    [Test]
    public void A_meta_without_its_file_and_one_in_a_hidden_folder_are_named()
    {
        Meta("Runtime/Gone.cs", "MonoImporter", 10);
        Write("Documentation~/page.md", "# Page", "TextScriptImporter", 11);
        Assert.That(Problems(), Is.EquivalentTo(new[] { "Runtime/Gone.cs.meta stands beside nothing.", "Documentation~/page.md.meta stands where Unity wants none." }));
    }

    [Test]
    public void The_files_of_a_sample_need_a_meta_though_Unity_hides_them()
    {
        folder.Write("Samples~/One/One.cs", "class One { }"u8.ToArray());
        Meta("Samples~/One", "DefaultImporter", 12, isFolder: true);
        Assert.That(Problems(), Is.EqualTo(new[] { "Samples~/One/One.cs has no .meta: in an installed package Unity ignores it." }));
    }

    [Test]
    public void Two_files_with_one_identity_are_named()
    {
        Write("Runtime/Twin.cs", "class Twin { }", "MonoImporter", 7);
        Assert.That(Problems(), Is.EqualTo(new[] { "Runtime/Small.cs.meta and Runtime/Twin.cs.meta have the same identity." }));
    }

    [Test]
    public void A_wrong_importer_is_named()
    {
        Meta("Runtime/Small.cs", "DefaultImporter", 7);
        Assert.That(Problems(), Is.EqualTo(new[] { "Runtime/Small.cs.meta names another importer than MonoImporter." }));
    }

    [Test]
    public void A_script_outside_of_every_assembly_is_named()
    {
        Write("Stray.cs", "class Stray { }", "MonoImporter", 10);
        Assert.That(Problems(), Is.EqualTo(new[] { "Stray.cs belongs to no assembly: Unity would not compile it." }));
    }

    [Test]
    public void A_definition_that_refers_to_what_is_not_there_or_never_compiled_is_named()
    {
        Folder("Fenced", 10);
        Write("Fenced/Fenced.asmdef", Definition("Fenced", constraint: "\"HEBB_DOTNET\""), "AssemblyDefinitionImporter", 11);
        Write("Runtime/Small.asmdef", Definition("Small", references: "\"Fenced\", \"Nowhere\""), "AssemblyDefinitionImporter", 6);
        Assert.That(Problems(), Is.EqualTo(new[]
        {
            "Runtime/Small.asmdef refers to 'Fenced', which Unity never compiles.", "Runtime/Small.asmdef refers to 'Nowhere', which no definition of the package has.",
        }));
    }

    [Test]
    public void A_definition_under_another_name_than_its_file_s_is_named()
    {
        Write("Runtime/Small.asmdef", Definition("Large"), "AssemblyDefinitionImporter", 6);
        Assert.That(Problems(), Is.EqualTo(new[] { "Runtime/Small.asmdef defines 'Large': file and name must be the same." }));
    }

    [Test]
    public void A_definition_with_a_member_that_Unity_does_not_know_is_refused()
    {
        Write("Runtime/Small.asmdef", Definition("Small").Replace("\"references\"", "\"refrences\"", StringComparison.Ordinal), "AssemblyDefinitionImporter", 6);
        Assert.That(() => Package(), Throws.TypeOf<System.Text.Json.JsonException>().With.Message.Contains("refrences"));
    }

    [Test]
    public void Build_output_and_names_that_differ_in_case_alone_are_named()
    {
        Folder("Runtime/obj", 10);
        Write("Runtime/obj/project.assets.json", "{}", "TextScriptImporter", 11);
        Write("Runtime/SMALL.cs", "class SMALL { }", "MonoImporter", 12);
        Assert.That(Problems(), Has.Some.EqualTo("Runtime/obj/project.assets.json is what a build left behind."));
        Assert.That(Problems(), Has.Some.EqualTo("Runtime/SMALL.cs and Runtime/Small.cs are the same file on Windows and macOS."));
    }

    [Test]
    public void A_manifest_without_a_version_and_with_a_sample_that_is_not_there_is_told()
    {
        Write("package.json", """{ "name": "com.test.small", "displayName": "Small", "description": "A small one.", "unity": "2022.3", "dependencies": { "com.a.b": "https://somewhere" }, "samples": [{ "path": "Samples~/Gone" }] }""", "PackageManifestImporter", 0);
        Assert.That(Problems().Select(problem => problem.Split(',')[0]), Is.EqualTo(new[]
        {
            @"package.json has no 'version' of the form ^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$.", "package.json depends on 'com.a.b' by 'https://somewhere'", "package.json offers the sample 'Samples~/Gone'",
        }));
    }

    private static string Definition(string name, string references = "", string constraint = "") =>
        $$"""
        { "name": "{{name}}", "rootNamespace": "", "references": [{{references}}], "includePlatforms": [], "excludePlatforms": [], "allowUnsafeCode": false, "overrideReferences": false,
          "precompiledReferences": [], "autoReferenced": true, "defineConstraints": [{{constraint}}], "versionDefines": [], "noEngineReferences": false }
        """;

    private IReadOnlyList<string> Problems() => [.. UnityPackageRules.Problems(Package())];

    private UnityPackage Package() => new(folder.Path, Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')));

    private void Folder(string path, int identity) => Meta(path, "DefaultImporter", identity, isFolder: true);

    private void Write(string path, string text, string importer, int identity)
    {
        folder.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        Meta(path, importer, identity);
    }

    private void Meta(string path, string importer, int identity, bool isFolder = false) =>
        folder.Write(path + ".meta", System.Text.Encoding.UTF8.GetBytes($"fileFormatVersion: 2\n{Identity}{identity:x}\n{(isFolder ? "folderAsset: yes\n" : string.Empty)}{importer}:\n  userData: \n"));
}
