using Hebb.Data;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class IdxFolderTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Mnist_has_its_known_classes_and_statistics()
    {
        var data = IdxFolder.Load(SharedData.Find("mnist"));
        Assert.That((data.Train.Count, data.Test.Count), Is.EqualTo((60_000, 10_000)));
        Assert.That(data.Train.Shape, Is.EqualTo(new TensorShape(1, 28, 28)));
        Assert.That(data.Train.ClassNames, Is.EqualTo(new[] { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" }));
        Assert.That(Counts(data.Train), Is.EqualTo(new[] { 5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949 }));
        Assert.That(Counts(data.Test), Is.EqualTo(new[] { 980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009 }));
        var measured = data.Train.MeasureNormalization();
        Assert.That(measured.Mean[0], Is.EqualTo(0.13066).Within(5e-6));
        Assert.That(measured.StandardDeviation[0], Is.EqualTo(0.30811).Within(5e-6));
    }

    [Test]
    public void Fashion_mnist_has_its_own_class_names()
    {
        var data = IdxFolder.Load(SharedData.Find("fashion-mnist"));
        Assert.That(data.Test.ClassNames[9], Is.EqualTo("Ankle boot"));
        Assert.That(Counts(data.Test), Is.All.EqualTo(1000));
        Assert.That(data.Train.MeasureNormalization().Mean[0], Is.EqualTo(0.28604).Within(5e-6));
    }

    [Test]
    public void A_file_may_name_the_classes_and_other_spellings_of_the_files_are_found()
    {
        Write("train", 2, [0, 1], ".");
        Write("t10k", 1, [1], ".");
        folder.Write("classes.txt", "cat\r\ndog\n"u8.ToArray());
        var data = IdxFolder.Load(folder.Path);
        Assert.That(data.Test.ClassNames, Is.EqualTo(new[] { "cat", "dog" }));
        Assert.That(data.Train.Labels.ToArray(), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Different_numbers_of_images_and_labels_are_refused()
    {
        Write("train", 3, [1, 2]);
        AssertRefused("3 images", "2 labels", "train-labels-idx1-ubyte");
    }

    [Test]
    public void A_label_without_a_class_is_refused_with_its_place()
    {
        Write("train", 3, [1, 9, 10]);
        AssertRefused("the label 10 at number 2", "10 classes");
    }

    [Test]
    public void Images_of_another_size_to_test_with_are_refused()
    {
        Write("train", 1, [1]);
        folder.Write("t10k-images-idx3-ubyte", IdxBytes.Images(1, 2, 3, _ => 0));
        folder.Write("t10k-labels-idx1-ubyte", IdxBytes.Labels(1));
        AssertRefused("(1, 2, 2)", "(1, 2, 3)");
    }

    [Test]
    public void A_missing_file_and_a_missing_directory_are_named()
    {
        Write("train", 1, [1]);
        Assert.That(() => IdxFolder.Load(folder.Path), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("t10k-images-idx3-ubyte").And.Message.Contains(folder.Path));
        Assert.That(() => IdxFolder.Load(folder.Path + "x"), Throws.InstanceOf<DirectoryNotFoundException>().With.Message.Contains(folder.Path + "x"));
    }

    private static int[] Counts(ImageDataset data) => data.Labels.ToArray().GroupBy(label => label).OrderBy(group => group.Key).Select(group => group.Count()).ToArray();

    private void Write(string part, int images, byte[] labels, string separator = "-")
    {
        folder.Write($"{part}-images{separator}idx3-ubyte", IdxBytes.Images(images, 2, 2, i => (byte)i));
        folder.WritePacked($"{part}-labels{separator}idx1-ubyte.gz", IdxBytes.Labels(labels));
    }

    private void AssertRefused(params string[] parts)
    {
        var error = Assert.Throws<InvalidDataException>(() => IdxFolder.Load(folder.Path));
        foreach (var part in parts)
        {
            Assert.That(error!.Message, Does.Contain(part));
        }
    }
}
