namespace Hebb.Data.Images
{
    /// <summary>How the pixels of a bitmap file are stored.</summary>
    internal enum BmpCompression : uint
    {
        None = 0,
        RunLength8 = 1,
        RunLength4 = 2,
        BitFields = 3,
        AlphaBitFields = 6,
    }
}
