namespace UnityEngine
{
    /// <summary>How a texture is read outside its edges.</summary>
    public enum TextureWrapMode
    {
        /// <summary>Again from the other edge.</summary>
        Repeat = 0,

        /// <summary>The pixel at the edge.</summary>
        Clamp = 1,

        /// <summary>Back and forth.</summary>
        Mirror = 2,

        /// <summary>Back once, then the pixel at the edge.</summary>
        MirrorOnce = 3,
    }
}
