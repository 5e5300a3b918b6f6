using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Training
{
    /// <summary>A run that ended, with its curves.</summary>
    /// <param name="Record">How it ended.</param>
    /// <param name="Points">Its curves.</param>
    internal sealed record KeptRun(TrainingRunRecord Record, IReadOnlyList<CurvePoint> Points)
    {
        /// <summary>The same run under another number.</summary>
        public KeptRun Numbered(int number) => new(Record with { Number = number }, Points.Select(point => point with { Run = number }).ToList());
    }
}
