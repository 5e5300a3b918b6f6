using Hebb.Editor.Packaging;
using NUnit.Framework;

namespace Hebb.Tests.Package.Unity;

public class MetaTests
{
    private TemporaryFolder folder = null!;

    private PackageFolder Package => new(folder.Path);

    [SetUp]
    public void SetUp() => folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Every_meta_of_the_repository_is_fresh() => Assert.That(MetaTree.Check(new PackageFolder(RepositoryFolder.Path)), Is.Empty);

    [Test]
    public void Only_what_Unity_imports_gets_one()
    {
        foreach (var file in new[] { "Runtime/One.cs", ".editorconfig", ".ci/run", "Documentation~/page.md", "Runtime/obj/project.assets.json" })
        {
            folder.Write(file, []);
        }

        Assert.That(MetaTree.Write(Package), Is.EqualTo(2));
        Assert.That(Package.Metas(), Is.EqualTo(new[] { "Runtime.meta", "Runtime/One.cs.meta" }));
        Assert.That(MetaTree.Check(Package), Is.Empty);
    }

    [Test]
    public void A_missing_a_changed_and_a_left_over_one_are_told_and_mended()
    {
        foreach (var file in new[] { "A.cs", "B.cs", "C.cs" })
        {
            folder.Write(file, []);
        }

        MetaTree.Write(Package);
        File.Delete(Path.Combine(folder.Path, "A.cs.meta"));
        File.AppendAllText(Path.Combine(folder.Path, "B.cs.meta"), "#");
        File.Delete(Path.Combine(folder.Path, "C.cs"));

        Assert.That(MetaTree.Check(Package).Select(problem => problem.Split(' ')[0]), Is.EqualTo(new[] { "A.cs.meta", "B.cs.meta", "C.cs.meta" }));
        MetaTree.Write(Package);
        Assert.That(MetaTree.Check(Package), Is.Empty);
    }

    [Test]
    public void An_identity_depends_on_the_path_alone_and_stays()
    {
        Assert.That(MetaFile.Guid("package.json"), Is.EqualTo("a808dd0a07bcdaae1d79c93d84834b88"));
        Assert.That(MetaFile.Guid("Runtime/Hebb.Runtime.asmdef"), Is.Not.EqualTo(MetaFile.Guid("package.json")));
    }
}
