namespace Hebb.Authoring.Datasets
{
    /// <summary>What the pictures of a data set are, which decides how they are prepared.</summary>
    internal enum SampleKind
    {
        /// <summary>Dark lines on a light ground: cut out, centred and scaled, so that a few drawings are enough.</summary>
        Drawing,

        /// <summary>Colour pictures: brought to one size.</summary>
        Photo,
    }
}
