using Hebb.Data;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class Cifar10FolderTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void The_shared_subset_has_its_known_sizes_and_names()
    {
        var data = Cifar10Folder.Load(SharedData.Find("cifar10"));
        Assert.That((data.Train.Count, data.Test.Count), Is.EqualTo((6000, 1500)));
        Assert.That(data.Train.Shape, Is.EqualTo(new TensorShape(3, 32, 32)));
        Assert.That(data.Train.ClassNames, Has.Count.EqualTo(10).And.Contains("airplane").And.Contains("truck"));
        Assert.That(data.Train.Labels.ToArray().GroupBy(label => label).Select(group => group.Count()), Is.All.EqualTo(600));
    }

    [Test]
    public void Records_of_several_files_follow_one_another_in_the_order_of_their_names()
    {
        folder.Write("batches.meta.txt", "a\nb\nc\n\n"u8.ToArray());
        folder.WritePacked("data_batch_2.bin.gz", Record(2, 20));
        folder.Write("data_batch_1.bin", [.. Record(0, 5), .. Record(1, 6)]);
        folder.Write("test_batch.bin", Record(1, 9));
        var data = Cifar10Folder.Load(folder.Path);
        Assert.That(data.Train.Labels.ToArray(), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(data.Train.GetImage(2).Pixels.Take(3), Is.EqualTo(new byte[] { 20, 21, 22 }));
        Assert.That(data.Test.Pixels[0], Is.EqualTo(9));
    }

    [Test]
    public void Bad_folders_are_refused_with_what_is_wrong()
    {
        Assert.That(() => Cifar10Folder.Load(folder.Path), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("batches.meta.txt"));
        folder.Write("batches.meta.txt", "a\nb"u8.ToArray());
        Assert.That(() => Cifar10Folder.Load(folder.Path), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("data_batch*.bin"));
        folder.Write("train.bin", Record(2, 0));
        Assert.That(() => Cifar10Folder.Load(folder.Path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("label 2").And.Message.Contains("train.bin"));
        folder.Write("train.bin", Record(1, 0)[..3072]);
        Assert.That(() => Cifar10Folder.Load(folder.Path), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("3072"));
        Assert.That(() => Cifar10Folder.Load(folder.Path + "x"), Throws.InstanceOf<DirectoryNotFoundException>());
    }

    private static byte[] Record(byte label, byte level) =>
        [label, .. Enumerable.Range(0, 3 * 1024).Select(i => (byte)(level + (i / 1024)))];
}
