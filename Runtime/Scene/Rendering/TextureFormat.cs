namespace UnityEngine
{
    /// <summary>The layout of a pixel, in the order of the bytes.</summary>
    public enum TextureFormat
    {
        /// <summary>One byte of opacity.</summary>
        Alpha8 = 1,

        /// <summary>Three bytes.</summary>
        RGB24 = 3,

        /// <summary>Four bytes, red first.</summary>
        RGBA32 = 4,

        /// <summary>Four bytes, opacity first.</summary>
        ARGB32 = 5,

        /// <summary>Four bytes, blue first.</summary>
        BGRA32 = 14,

        /// <summary>One 32-bit floating-point number.</summary>
        RFloat = 18,

        /// <summary>Four 32-bit floating-point numbers.</summary>
        RGBAFloat = 20,

        /// <summary>One byte of red.</summary>
        R8 = 63,
    }
}
