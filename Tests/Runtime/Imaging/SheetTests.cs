using Hebb.Data.Images;
using Hebb.Imaging;
using Hebb.Tensors;
using NUnit.Framework;

namespace Hebb.Tests.Imaging;

public sealed class SheetTests
{
    /// <summary>The background of a sheet, and two tile colours.</summary>
    private static readonly Dictionary<int, char> Letters = new() { [0x23262d] = '.', [0x0a0a0a] = 'a', [0x141414] = 'b', [0x1e1e1e] = 'c' };

    [Test]
    public void Tiles_stand_in_rows_with_margins()
    {
        var sheet = TileSheet.Compose([Tile(10), Tile(20), Tile(30)], columns: 2, margin: 1);

        Assert.That(Draw(sheet), Is.EqualTo(new[]
        {
            ".......",
            ".aa.bb.",
            ".......",
            ".cc....",
            ".......",
        }));
    }

    [Test]
    public void Without_a_margin_tiles_touch_and_a_short_row_is_not_padded_wider_than_it_is()
    {
        Assert.That(Draw(TileSheet.Compose([Tile(10), Tile(20)], columns: 9, margin: 0)), Is.EqualTo(new[] { "aabb" }));
    }

    [Test]
    public void Tiles_of_different_sizes_are_refused()
    {
        Assert.That(() => TileSheet.Compose([Tile(1), new Image(3, 1, 1)], 1, 0), Throws.ArgumentException.With.Message.Contains("tile 1 is 3x1"));
        Assert.That(() => TileSheet.Compose([], 1, 0), Throws.ArgumentException);
    }

    [Test]
    public void Enlarging_repeats_pixels()
    {
        var image = new Image(2, 2, 1, [1, 2, 3, 4]);

        Assert.That(Magnifier.Enlarge(image, 2).Pixels, Is.EqualTo(new byte[] { 1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4 }));
        Assert.That(Magnifier.Enlarge(image, 1), Is.SameAs(image));
        Assert.That(() => Magnifier.Enlarge(image, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(32, 5, 5, 8)]
    [TestCase(37, 5, 5, 8)]
    [TestCase(16, 10, 10, 4)]
    [TestCase(1, 28, 28, 1)]
    [TestCase(10, 1, 1, 5)]
    [TestCase(3, 1, 100, 3)]
    public void The_chosen_columns_make_a_sheet_wider_than_high(int count, int width, int height, int columns) =>
        Assert.That(TileSheet.ColumnsFor(count, width, height), Is.EqualTo(columns));

    [Test]
    public void Maps_become_tiles_on_one_scale()
    {
        var sheet = TensorSheet.Draw([0, 1, 2, 4], new TensorShape(2, 1, 2));

        Assert.That(sheet.Tiles, Is.EqualTo(2));
        Assert.That((sheet.Scale.Low, sheet.Scale.High), Is.EqualTo((0f, 4f)));
        Assert.That((sheet.Picture.Width, sheet.Picture.Height), Is.EqualTo((4 + 112 + 4, 4 + 56 + 4 + 56 + 4)));
        Assert.That(Pixel(sheet.Picture, 4, 4), Is.EqualTo(0x440154), "0 is the lowest");
        Assert.That(Pixel(sheet.Picture, 4 + 111, 4 + 60), Is.EqualTo(0xfde725), "4 is the highest");
    }

    [Test]
    public void Numbers_of_both_signs_are_drawn_around_the_neutral_colour()
    {
        var sheet = TensorSheet.Draw([-1, 0, 2], new TensorShape(3));

        Assert.That((sheet.Scale.Low, sheet.Scale.High), Is.EqualTo((-2f, 2f)));
        Assert.That((sheet.Picture.Width, sheet.Picture.Height), Is.EqualTo((2 + (2 * 20), 2 + (2 * 20))));
        Assert.That(new[] { 0, 1, 2 }.Select(cell => Pixel(sheet.Picture, 2 + (cell % 2 * 20), 2 + (cell / 2 * 20))), Is.EqualTo(new[] { ColorAt(65), 0xf6f5f2, 0x0a3163 }));
    }

    [Test]
    public void A_sequence_is_one_tile_with_a_column_per_step()
    {
        var sheet = TensorSheet.Draw([0, 1, 2, 3, 4, 5], new TensorShape(3, 2));

        Assert.That(sheet.Tiles, Is.EqualTo(1));
        Assert.That((sheet.Picture.Width, sheet.Picture.Height), Is.EqualTo((8 + (3 * 37), 8 + (2 * 37))));
        Assert.That(Pixel(sheet.Picture, 4 + 110, 4 + 73), Is.EqualTo(0xfde725), "the last step's last feature is at the bottom right");
        Assert.That(Pixel(sheet.Picture, 4, 4 + 37), Is.EqualTo(ViridisAt(51)), "the first step's second feature is at the bottom left");
    }

    [Test]
    public void Filters_of_several_channels_stand_in_columns()
    {
        var sheet = TensorSheet.DrawFilters(new Tensor(new TensorShape(3, 2, 1, 1), [0f, 1, 2, 3, 4, 5]));

        Assert.That((sheet.Tiles, sheet.Picture.Width, sheet.Picture.Height), Is.EqualTo((6, 4 + (3 * 116), 4 + (2 * 116))));
        Assert.That(Pixel(sheet.Picture, 4 + 116, 4), Is.EqualTo(ViridisAt(102)), "second filter, first channel: 2 of 5");
        Assert.That(Pixel(sheet.Picture, 4, 4 + 116), Is.EqualTo(ViridisAt(51)), "first filter, second channel: 1 of 5");
        Assert.That(() => TensorSheet.DrawFilters(Tensor.Zeros(new TensorShape(3))), Throws.ArgumentException.With.Message.Contains("(3)"));
    }

    [Test]
    public void Filters_of_three_channels_are_coloured_with_grey_for_zero()
    {
        var sheet = TensorSheet.DrawFilters(new Tensor(new TensorShape(1, 3, 1, 2), [0f, 2, 0, -2, 0, 0]));

        Assert.That(sheet.Tiles, Is.EqualTo(1));
        Assert.That(Pixel(sheet.Picture, 4, 4), Is.EqualTo(0x808080));
        Assert.That(Pixel(sheet.Picture, 4 + 111, 4), Is.EqualTo(0xff0180), "red up, green down");
    }

    [Test]
    public void Heat_covers_where_it_is_hot_and_leaves_the_picture_where_it_is_not()
    {
        var picture = new Image(2, 1, 1, [100, 200]);

        var overlay = HeatOverlay.Draw(picture, [0, 3], 2, 1);

        Assert.That(Pixel(overlay, 0, 0), Is.EqualTo(0x646464));
        Assert.That(Pixel(overlay, 1, 0), Is.EqualTo((Mix(0xfd) << 16) | (Mix(0xe7) << 8) | Mix(0x25)));
        Assert.That(HeatOverlay.Draw(picture, [0], 1, 1).Pixels, Is.EqualTo(new byte[] { 100, 100, 100, 200, 200, 200 }), "no heat at all");
        static int Mix(int color) => ((color * 200) + (200 * 55) + 127) / 255;
    }

    [Test]
    public void A_fine_map_lets_the_picture_show_through_everywhere_and_has_a_number_for_each_pixel()
    {
        var picture = new Image(2, 1, 1, [100, 200]);

        var overlay = HeatOverlay.DrawFine(picture, [0, 3]);

        Assert.That(Pixel(overlay, 0, 0), Is.EqualTo((Mix(0x44, 100) << 16) | (Mix(0x01, 100) << 8) | Mix(0x54, 100)));
        Assert.That(Pixel(overlay, 1, 0), Is.EqualTo((Mix(0xfd, 200) << 16) | (Mix(0xe7, 200) << 8) | Mix(0x25, 200)));
        Assert.That(() => HeatOverlay.DrawFine(picture, [0]), Throws.ArgumentException.With.Message.Contains("takes 2 numbers, but 1"));
        static int Mix(int color, int grey) => ((color * 191) + (grey * 64) + 127) / 255;
    }

    private static Image Tile(byte level) => new(2, 1, 1, [level, level]);

    private static string[] Draw(Image sheet) =>
        [.. Enumerable.Range(0, sheet.Height).Select(y => string.Concat(Enumerable.Range(0, sheet.Width).Select(x => Letters[Pixel(sheet, x, y)])))];

    private static int Pixel(Image image, int x, int y) => (image[x, y, 0] << 16) | (image[x, y, 1] << 8) | image[x, y, 2];

    private static int ColorAt(int level) => Pixel(ColorMap.Diverging.Paint([(byte)level], 1, 1), 0, 0);

    private static int ViridisAt(int level) => Pixel(ColorMap.Viridis.Paint([(byte)level], 1, 1), 0, 0);
}
