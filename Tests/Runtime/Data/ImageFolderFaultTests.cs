using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public sealed class ImageFolderFaultTests
{
    private static readonly byte[] Good = ImageCodec.EncodePng(new Image(8, 8, 3));

    [Test]
    public void Files_that_cannot_be_read_are_left_out_with_a_warning_that_counts_and_names()
    {
        using var folder = Classes();
        folder.Write("cat/broken.png", Good[..^30]);
        folder.Write("cat/empty.jpg", []);
        folder.Write("dog/text.bmp", "not a picture"u8.ToArray());
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dog", "gone.png"), Path.Combine(folder.Path, "nowhere.png"));
        folder.Write("dog/notes.txt", [1, 2, 3]);

        var images = ImageFolder.Load(folder.Path, Options(strict: false));

        Assert.That(images.Data.Train.Count + images.Data.Test.Count, Is.EqualTo(10));
        Assert.That(images.Skipped.Select(sentence => Path.GetFileName(sentence.Split('\'')[1])), Is.EqualTo(new[] { "broken.png", "empty.jpg", "gone.png", "text.bmp" }));
        Assert.That(images.Warning, Does.Contain("4 of 14").And.Contain("broken.png"));
    }

    [Test]
    public void A_sound_folder_gives_no_warning()
    {
        using var folder = Classes();

        Assert.That(ImageFolder.Load(folder.Path, Options(strict: false)).Warning, Is.Null);
    }

    [Test]
    public void The_first_file_that_cannot_be_read_stops_a_strict_load()
    {
        using var folder = Classes();
        folder.Write("cat/broken.png", Good[..^30]);

        Assert.That(() => ImageFolder.Load(folder.Path, Options(strict: true)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("broken.png"));
    }

    [Test]
    public void A_class_of_nothing_but_damaged_files_is_refused_with_the_reason()
    {
        using var folder = Classes();
        folder.Write("cat/broken.png", Good[..^30]);
        folder.Write("owl/torn.png", Good[..20]);

        Assert.That(() => ImageFolder.Load(folder.Path, Options(strict: false)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("'owl'").And.Message.Contains("torn.png"));
    }

    [Test]
    public void Any_damage_to_a_file_leaves_it_out_or_in_but_never_stops_the_load()
    {
        var random = new SeededRandom(3);
        using var folder = Classes();
        for (var file = 0; file < 200; file++)
        {
            var damaged = Good.ToArray();
            for (var change = 0; change < 3; change++)
            {
                damaged[random.Below(damaged.Length)] = (byte)random.Bits();
            }

            folder.Write($"cat/{file:000}.png", damaged[..(1 + random.Below(damaged.Length))]);
        }

        var images = ImageFolder.Load(folder.Path, Options(strict: false));

        Assert.That(images.Data.Train.Count + images.Data.Test.Count + images.Skipped.Count, Is.EqualTo(210));
    }

    private static TemporaryFolder Classes()
    {
        var folder = new TemporaryFolder();
        for (var image = 0; image < 5; image++)
        {
            folder.Write($"cat/good{image}.png", Good);
            folder.Write($"dog/good{image}.png", Good);
        }

        return folder;
    }

    private static ImageFolderOptions Options(bool strict) => new(new ResizePreprocessing(8, 8, 3, ImageFit.Stretch)) { Strict = strict };
}
