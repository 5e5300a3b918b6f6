using Hebb.Assets;
using NUnit.Framework;

namespace Hebb.Tests.Assets;

public sealed class AtomicFileTests
{
    private static readonly byte[] Old = [1, 2, 3];
    private static readonly byte[] New = [4, 5, 6, 7];

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_new_file_holds_what_was_written_and_lies_alone()
    {
        var path = Path.Combine(folder.Path, "new.bin");

        AtomicFile.Write(path, stream => stream.Write(New));

        AssertOnly(path, New);
    }

    [Test]
    public void An_old_file_is_replaced_and_is_whole_until_then()
    {
        var path = folder.Write("old.bin", Old);

        AtomicFile.Write(path, stream =>
        {
            stream.Write(New);
            stream.Flush();
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Old));
        });

        AssertOnly(path, New);
    }

    [Test]
    public void A_disk_that_fills_up_leaves_the_old_file_and_nothing_else()
    {
        var path = folder.Write("old.bin", Old);

        Assert.That(
            () => AtomicFile.Write(path, stream =>
            {
                stream.Write(new byte[100_000]);
                throw new IOException("No space left on device.");
            }),
            Throws.TypeOf<IOException>().With.Message.Contains(path).And.Message.Contains("No space left on device. Nothing was changed."));

        AssertOnly(path, Old);
    }

    [Test]
    public void Any_other_failure_is_passed_on_and_leaves_the_old_file_and_nothing_else()
    {
        var path = folder.Write("old.bin", Old);

        Assert.That(() => AtomicFile.Write(path, _ => throw new InvalidOperationException("stop")), Throws.InvalidOperationException.With.Message.EqualTo("stop"));

        AssertOnly(path, Old);
    }

    [Test]
    public void A_folder_that_is_not_there_is_an_error_that_names_the_path()
    {
        var path = Path.Combine(folder.Path, "missing", "new.bin");

        Assert.That(() => AtomicFile.Write(path, stream => stream.Write(New)), Throws.TypeOf<IOException>().With.Message.Contains($"'{path}'").And.Message.Contains("Nothing was changed."));
    }

    [Test]
    public void A_folder_in_the_place_of_the_file_stays()
    {
        var path = Path.Combine(folder.Path, "taken");
        Directory.CreateDirectory(path);

        Assert.That(() => AtomicFile.Write(path, stream => stream.Write(New)), Throws.TypeOf<IOException>().With.Message.Contains("Nothing was changed."));

        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EqualTo(new[] { path }));
    }

    private void AssertOnly(string path, byte[] content)
    {
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(content));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EqualTo(new[] { path }));
    }
}
