using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

public sealed class KernelArchiveTests
{
    private const int Limit = 2 << 20;

    private static readonly byte[] Archive = File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "Runtime", "Components", "Resources", KernelArchive.AssetName + ".bytes"));

    [TearDown]
    public void UseTheEmbeddedKernelsAgain() => KernelLibrary.Use(new EmbeddedKernelFiles());

    [Test]
    public void Every_kernel_comes_from_the_archive_alone_as_it_is_embedded()
    {
        var embedded = KernelLibrary.Variants.ToDictionary(variant => (variant.Kernel, variant.Target));
        KernelArchive.Install(Archive);
        Assert.That(KernelLibrary.Variants, Has.Count.EqualTo(embedded.Count));
        foreach (var variant in KernelLibrary.Variants)
        {
            var same = embedded[(variant.Kernel, variant.Target)];
            Assert.That(variant, Is.Not.SameAs(same));
            Assert.That(variant.Hash, Is.EqualTo(same.Hash));
            Assert.That(Code(variant.ReadSpirv), Is.EqualTo(Code(same.ReadSpirv)), variant.Kernel);
            Assert.That(Code(variant.ReadOpenCLSource), Is.EqualTo(Code(same.ReadOpenCLSource)), variant.Kernel);
        }
    }

    [Test]
    public void The_archive_is_small_enough_for_a_game() => Assert.That(Archive.Length, Is.LessThan(Limit));

    [Test]
    public void Bytes_that_are_no_archive_are_refused_and_change_nothing()
    {
        Assert.That(() => KernelArchive.Install(Archive[..(Archive.Length / 2)]), Throws.TypeOf<DeviceException>().With.Message.Contains("is damaged"));
        Assert.That(() => KernelArchive.Install([]), Throws.TypeOf<DeviceException>().With.Message.Contains("0 bytes, is damaged"));
        Assert.That(KernelLibrary.Find(AddKernel.Kernel.Name, KernelTarget.Portable).ReadSpirv(), Is.Not.Empty);
    }

    [Test]
    public void An_archive_without_a_manifest_is_refused() =>
        Assert.That(() => KernelArchive.Install(Zip("other.txt")), Throws.TypeOf<DeviceException>().With.Message.Contains("holds no 'manifest.json'"));

    /// <summary>The code of a variant, or null where it has none for this language.</summary>
    private static object? Code(Func<object> read)
    {
        try
        {
            return read();
        }
        catch (DeviceException exception) when (exception.Message.Contains(" has no ", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static byte[] Zip(string name)
    {
        var target = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(target, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(name);
        }

        return target.ToArray();
    }
}
