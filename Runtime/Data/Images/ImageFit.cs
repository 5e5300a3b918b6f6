namespace Hebb.Data.Images
{
    /// <summary>How a picture of one shape is brought to another.</summary>
    public enum ImageFit
    {
        /// <summary>Both sides are scaled by themselves: everything is seen, proportions change.</summary>
        Stretch,

        /// <summary>Scaled until it covers the target, then cut to its middle: proportions stay, edges are lost.</summary>
        Crop,

        /// <summary>Scaled until it lies within the target, the rest is black: proportions stay, everything is seen.</summary>
        Pad,
    }
}
