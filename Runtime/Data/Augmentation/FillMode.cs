namespace Hebb.Data.Augmentation
{
    /// <summary>What is seen where a moved picture has nothing.</summary>
    public enum FillMode
    {
        /// <summary>Black: right for pictures on a black ground, and the usual padding of a crop.</summary>
        Black,

        /// <summary>The nearest pixel of the picture's border.</summary>
        Nearest,

        /// <summary>The picture mirrored at its border: d c b a | a b c d | d c b a.</summary>
        Reflect,
    }
}
