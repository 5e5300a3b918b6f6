namespace Hebb.Operators
{
    /// <summary>Where the values between the pixels of an image come from.</summary>
    public enum Interpolation
    {
        /// <summary>The pixel they lie in.</summary>
        Nearest,

        /// <summary>The four pixels around, weighted by nearness.</summary>
        Bilinear,
    }
}
