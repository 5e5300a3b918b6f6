namespace Hebb.Authoring.Models
{
    /// <summary>Ways to show why a model answers as it does.</summary>
    internal enum ExplanationKind
    {
        /// <summary>Where the last convolution finds what speaks for a class.</summary>
        GradCam,

        /// <summary>Where a change of the picture changes the score of a class most.</summary>
        Saliency,
    }
}
