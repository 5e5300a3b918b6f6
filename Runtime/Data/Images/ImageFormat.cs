namespace Hebb.Data.Images
{
    /// <summary>The file formats that are read.</summary>
    internal enum ImageFormat
    {
        Png,
        Bmp,
        Jpeg,
    }
}
