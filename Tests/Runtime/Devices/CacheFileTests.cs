using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Devices;

public class CacheFileTests
{
    private string _folder = null!;
    private string _path = null!;

    [SetUp]
    public void CreateFolder()
    {
        _folder = Directory.CreateTempSubdirectory("hebb-cache-").FullName;
        _path = Path.Combine(_folder, "a", "content");
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(100003)]
    public void What_was_written_is_read(int bytes)
    {
        var content = new byte[bytes];
        new Random(bytes).NextBytes(content);
        Assert.That(CacheFile.TryWrite(_path, content));
        Assert.That(CacheFile.TryRead(_path), Is.EqualTo(content));
    }

    [Test]
    public void Writing_again_replaces_the_content_and_leaves_no_other_file()
    {
        Assert.That(CacheFile.TryWrite(_path, [1, 2, 3]));
        Assert.That(CacheFile.TryWrite(_path, [4]));
        Assert.That(CacheFile.TryRead(_path), Is.EqualTo(new byte[] { 4 }));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_path)!), Is.EqualTo(new[] { _path }));
    }

    [Test]
    public void A_file_that_is_missing_is_absent() => Assert.That(CacheFile.TryRead(_path), Is.Null);

    [Test]
    public void A_file_cut_at_any_length_is_absent()
    {
        CacheFile.TryWrite(_path, [1, 2, 3]);
        var whole = File.ReadAllBytes(_path);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.That(CacheFile.TryRead(_path), Is.Null, $"{length} bytes");
        }
    }

    [Test]
    public void A_file_with_any_bit_changed_is_absent()
    {
        CacheFile.TryWrite(_path, [1, 2, 3]);
        var whole = File.ReadAllBytes(_path);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var damaged = whole.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(_path, damaged);
            Assert.That(CacheFile.TryRead(_path), Is.Null, $"bit {bit}");
        }
    }

    [Test]
    public void A_place_that_cannot_be_written_is_no_error()
    {
        var occupied = Path.Combine(_folder, "file");
        File.WriteAllText(occupied, string.Empty);
        Assert.That(CacheFile.TryWrite(Path.Combine(occupied, "content"), [1]), Is.False);
    }
}
