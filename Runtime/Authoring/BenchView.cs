using System.Collections.Generic;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Live;
using Hebb.Authoring.Training;

namespace Hebb.Authoring
{
    /// <summary>What there is to show of a <see cref="ClassifierBench"/> at one moment.</summary>
    /// <param name="Version">Grows with every change.</param>
    /// <param name="Message">Why the last thing that was asked for could not be done, or what went wrong since; empty for nothing.</param>
    /// <param name="Bins">The data set.</param>
    /// <param name="Run">The run that goes on or ended last; null before the first.</param>
    /// <param name="Curve">The points of its curves.</param>
    /// <param name="Shown">What the model says.</param>
    internal sealed record BenchView(int Version, string Message, ImageBins Bins, TrainingRunRecord? Run, IReadOnlyList<CurvePoint> Curve, ShownLayers Shown);
}
