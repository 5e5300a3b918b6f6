using Hebb.Data.Images;

namespace Hebb.Editor.Playing;

/// <summary>Many pictures of one size in one, in rows about as long as there are rows, so that no side grows beyond what can be read.</summary>
internal static class PictureSheet
{
    /// <summary>Joins pictures, from the left and from the top; places that are left over are black.</summary>
    /// <param name="pictures">At least one, all of one size.</param>
    public static Image Join(IReadOnlyList<Image> pictures)
    {
        var first = pictures[0];
        var (columns, rows) = Grid(pictures.Count);
        var sheet = new Image(first.Width * columns, first.Height * rows, first.Channels);
        for (var picture = 0; picture < pictures.Count; picture++)
        {
            for (var row = 0; row < first.Height; row++)
            {
                pictures[picture].Pixels.AsSpan(row * first.Stride, first.Stride).CopyTo(sheet.Pixels.AsSpan(Place(picture, row, columns, first)));
            }
        }

        return sheet;
    }

    /// <summary>Takes joined pictures apart; null when the sheet does not have their size.</summary>
    public static IReadOnlyList<Image>? Split(Image sheet, int count, int width, int height, int channels)
    {
        var (columns, rows) = Grid(count);
        if (sheet.Width != width * columns || sheet.Height != height * rows || sheet.Channels != channels)
        {
            return null;
        }

        var pictures = new Image[count];
        for (var picture = 0; picture < count; picture++)
        {
            var part = pictures[picture] = new Image(width, height, channels);
            for (var row = 0; row < height; row++)
            {
                sheet.Pixels.AsSpan(Place(picture, row, columns, part), part.Stride).CopyTo(part.Pixels.AsSpan(row * part.Stride));
            }
        }

        return pictures;
    }

    private static (int Columns, int Rows) Grid(int count)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(count));
        return (columns, (count + columns - 1) / columns);
    }

    /// <summary>Where a row of a picture begins in the sheet, in bytes.</summary>
    private static int Place(int picture, int row, int columns, Image part) =>
        ((((picture / columns * part.Height) + row) * columns) + (picture % columns)) * part.Stride;
}
