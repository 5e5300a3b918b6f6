using Hebb.Models.Inspection;

namespace Hebb.Authoring.Models
{
    /// <summary>Why a model answers as it does to the picture it was shown last.</summary>
    /// <param name="Kind">What is drawn.</param>
    /// <param name="Label">The class that is explained, from 0.</param>
    /// <param name="Picture">The picture with what speaks for the class over it.</param>
    internal sealed record Explanation(ExplanationKind Kind, int Label, InspectionPicture Picture);
}
