using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Hebb.Editor.Packaging;
using Hebb.Tests.Unity;
using NUnit.Framework;

namespace Hebb.Tests.Package.Unity;

/// <summary>What <c>hebb pack</c> writes, unpacked as Unity unpacks it.</summary>
public class ArchiveTests
{
    private const int LargestMegabytes = 4;

    private TemporaryFolder folder = null!;
    private byte[] archive = null!;
    private UnityPackage package = null!;

    [OneTimeSetUp]
    public void Unpack()
    {
        folder = new TemporaryFolder();
        archive = Pack();
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            folder.Write(entry.Name, content.ToArray());
        }

        var root = Path.Combine(folder.Path, "package");
        package = new UnityPackage(root, Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')));
    }

    [OneTimeTearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Unity_takes_the_archive() => Assert.That(UnityPackageRules.Problems(package), Is.Empty);

    [Test]
    public void It_holds_every_assembly_that_Unity_compiles_but_the_tests_and_no_other()
    {
        var expected = UnityPackage.OfRepository.Assemblies.Where(assembly => assembly is { IsCompiled: true, DefineConstraints: [] }).Select(assembly => assembly.Name);
        Assert.That(package.Assemblies.Select(assembly => assembly.Name), Is.EquivalentTo(expected));
        Assert.That(package.Assemblies.SelectMany(package.Scripts), Is.EquivalentTo(UnityPackage.OfRepository.Assemblies.Where(assembly => expected.Contains(assembly.Name)).SelectMany(UnityPackage.OfRepository.Scripts)));
    }

    [Test]
    public void A_sample_compiles_against_it_and_has_an_assembly_of_its_own()
    {
        Assert.That(package.Samples, Has.All.StartsWith("Samples~/").And.Exactly(UnityPackage.OfRepository.Samples.Count).Items);
        foreach (var sample in package.Samples)
        {
            Assert.That(package.CompileSample(sample).Errors, Is.Empty, sample);
            Assert.That(package.Has($"{sample}/Hebb.Samples.{Path.GetFileName(sample)}.asmdef"), sample);
            Assert.That(package.Has($"{sample}/README.md"), sample);
        }
    }

    [Test]
    public void It_holds_nothing_that_only_a_build_with_NET_reads() => Assert.That(package.Files, Has.None.Match(@"\.(csproj|sln|props|targets|k|spv|cl|ts)(\.meta)?$"));

    [Test]
    public void It_holds_the_documentation() => Assert.That(package.Files, Does.Contain("Documentation~/first-agent.md"));

    [Test]
    public void Packing_twice_gives_the_same_bytes() => Assert.That(Pack(), Is.EqualTo(archive));

    [Test]
    public void It_is_small() => Assert.That(archive.Length, Is.LessThan(LargestMegabytes << 20));

    [Test]
    public void A_native_library_goes_along_for_the_system_it_is_for()
    {
        using var folder = new TemporaryFolder();
        var library = folder.Write("libhebb_native.so", [1, 2, 3]);
        var files = new PackageContent(new PackageFolder(RepositoryFolder.Path)).Files(library);

        Assert.That(files["Plugins/x86_64/libhebb_native.so"], Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(Encoding.UTF8.GetString(files["Plugins/x86_64/libhebb_native.so.meta"]), Does.StartWith("fileFormatVersion: 2").And.Contain("PluginImporter:").And.Contain("OS: Linux"));
        Assert.That(files.Keys, Does.Contain("Plugins.meta").And.Contain("Plugins/x86_64.meta"));
    }

    private static byte[] Pack()
    {
        var target = new MemoryStream();
        PackageArchive.Write(target, new PackageContent(new PackageFolder(RepositoryFolder.Path)).Files());
        return target.ToArray();
    }
}
