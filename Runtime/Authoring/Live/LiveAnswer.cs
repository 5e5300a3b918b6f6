using System.Collections.Generic;
using Hebb.Data.Images;

namespace Hebb.Authoring.Live
{
    /// <summary>What the model says of a picture.</summary>
    /// <param name="Labels">The names of the classes.</param>
    /// <param name="Probabilities">One for each.</param>
    /// <param name="Milliseconds">How long preparing and asking took.</param>
    /// <param name="Prepared">The picture as the model was given it.</param>
    internal sealed record LiveAnswer(IReadOnlyList<string> Labels, IReadOnlyList<float> Probabilities, double Milliseconds, Image Prepared);
}
