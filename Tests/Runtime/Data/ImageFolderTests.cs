using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class ImageFolderTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void The_sign_language_digits_are_read_with_their_own_test_part()
    {
        var loaded = ImageFolder.Load(SharedData.Find("sign-language-digits"), Resize(16, 3));
        Assert.That((loaded.Data.Train.Count, loaded.Data.Test.Count), Is.EqualTo((950, 300)));
        Assert.That(loaded.Data.Train.ClassNames, Is.EqualTo(Enumerable.Range(0, 10).Select(digit => $"{digit}")));
        Assert.That(loaded.Data.Train.Shape, Is.EqualTo(new TensorShape(3, 16, 16)));
        Assert.That(loaded.Skipped, Is.Empty);
    }

    [Test]
    public void A_photo_of_another_size_becomes_a_sample_like_the_others()
    {
        var path = Directory.GetFiles(SharedData.Find("sign-language-digits", "odd-size", "7")).Single();
        folder.Write("7/photo.jpg", File.ReadAllBytes(path));
        WriteImages("8", 1);
        var options = Resize(20, 1);
        options.TestFraction = 0.5;
        Assert.That(() => ImageFolder.Load(folder.Path, options), Throws.ArgumentException, "one image of each class cannot be parted in halves both ways");
        WriteImages("7", 3);
        WriteImages("8", 4);
        var loaded = ImageFolder.Load(folder.Path, options);
        Assert.That(loaded.Data.Train.Count + loaded.Data.Test.Count, Is.EqualTo(8));
    }

    [Test]
    public void Without_a_test_folder_a_share_of_each_class_is_held_out_by_the_seed()
    {
        WriteImages("cat", 10);
        WriteImages("dog", 20);
        var loaded = ImageFolder.Load(folder.Path, Resize(2, 1));
        Assert.That(loaded.Data.Test.Labels.ToArray(), Is.EqualTo(new[] { 0, 0, 1, 1, 1, 1 }));
        Assert.That(loaded.Data.Train.ClassNames, Is.EqualTo(new[] { "cat", "dog" }));
        var again = ImageFolder.Load(folder.Path, Resize(2, 1));
        Assert.That(again.Data.Test.Pixels.ToArray(), Is.EqualTo(loaded.Data.Test.Pixels.ToArray()));
    }

    [Test]
    public void Damaged_images_are_left_out_and_counted_or_stop_everything()
    {
        WriteImages("cat", 5);
        WriteImages("dog", 5);
        var broken = folder.Write("cat/broken.png", ImageCodec.EncodePng(new Image(4, 4, 1))[..40]);
        folder.Write("cat/notes.txt", [1, 2, 3]);
        var loaded = ImageFolder.Load(folder.Path, Resize(2, 1));
        Assert.That(loaded.Data.Train.Count + loaded.Data.Test.Count, Is.EqualTo(10));
        Assert.That(loaded.Skipped, Has.Count.EqualTo(1).And.One.Contains(broken));
        var strict = Resize(2, 1);
        strict.Strict = true;
        Assert.That(() => ImageFolder.Load(folder.Path, strict), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(broken));
    }

    [Test]
    public void Folders_that_are_no_classes_are_refused()
    {
        Assert.That(() => ImageFolder.Load(folder.Path + "x", Resize(2, 1)), Throws.InstanceOf<DirectoryNotFoundException>());
        WriteImages("cat", 2);
        Assert.That(() => ImageFolder.Load(folder.Path, Resize(2, 1)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("1 sub-folders"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty"));
        Assert.That(() => ImageFolder.Load(folder.Path, Resize(2, 1)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'empty'"));
    }

    [Test]
    public void A_class_that_only_the_test_part_has_is_refused()
    {
        WriteImages("train/cat", 2);
        WriteImages("train/dog", 2);
        WriteImages("test/cat", 1);
        WriteImages("test/cow", 1);
        Assert.That(() => ImageFolder.Load(folder.Path, Resize(2, 1)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'cow'"));
    }

    private static ImageFolderOptions Resize(int side, int channels) => new(new ResizePreprocessing(side, side, channels, ImageFit.Crop));

    private void WriteImages(string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var image = new Image(3, 2, 3);
            Array.Fill(image.Pixels, (byte)(10 * i));
            folder.Write($"{name}/{i:d3}.png", ImageCodec.EncodePng(image));
        }
    }
}
