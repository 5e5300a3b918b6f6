using Hebb.Data.Images;
using Hebb.Editor.Playing;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Playing;

internal sealed class PictureSheetTests
{
    [TestCase(1, 3, 2, 1)]
    [TestCase(2, 1, 1, 3)]
    [TestCase(5, 4, 3, 1)]
    [TestCase(512, 48, 48, 3)]
    public void Pictures_come_back_from_a_file_as_they_were_joined(int count, int width, int height, int channels)
    {
        var random = new Random(count);
        var pictures = Enumerable.Range(0, count).Select(_ =>
        {
            var picture = new Image(width, height, channels);
            random.NextBytes(picture.Pixels);
            return picture;
        }).ToArray();
        using var folder = new TemporaryFolder();
        var file = folder.Write("sheet.png", ImageCodec.EncodePng(PictureSheet.Join(pictures)));

        var parts = PictureSheet.Split(ImageCodec.Decode(file), count, width, height, channels)!;

        Assert.That(parts.Select(part => part.Pixels), Is.EqualTo(pictures.Select(picture => picture.Pixels)));
    }

    [TestCase(4, 3, 2, 1)]
    [TestCase(3, 2, 3, 1)]
    [TestCase(3, 3, 2, 3)]
    [TestCase(5, 3, 2, 1)]
    public void A_sheet_of_another_size_is_not_taken_apart(int count, int width, int height, int channels)
    {
        var sheet = PictureSheet.Join([.. Enumerable.Range(0, 9).Select(_ => new Image(3, 2, 1))]);

        Assert.That(PictureSheet.Split(sheet, count, width, height, channels), Is.Null);
    }
}
