namespace UnityEngine
{
    /// <summary>How a texture is read between its pixels.</summary>
    public enum FilterMode
    {
        /// <summary>The nearest pixel.</summary>
        Point = 0,

        /// <summary>Between four pixels.</summary>
        Bilinear = 1,

        /// <summary>Between four pixels of two sizes.</summary>
        Trilinear = 2,
    }
}
