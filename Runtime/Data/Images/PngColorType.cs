namespace Hebb.Data.Images
{
    /// <summary>What a pixel of a PNG file holds (PNG specification, table 11.1).</summary>
    internal enum PngColorType
    {
        Grey = 0,
        Rgb = 2,
        Palette = 3,
        GreyAlpha = 4,
        Rgba = 6,
    }
}
