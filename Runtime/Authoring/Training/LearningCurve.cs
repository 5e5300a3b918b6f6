using System;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Authoring.Training
{
    /// <summary>The curves of the latest run, as they come in. Added to on any thread, read on any.</summary>
    internal sealed class LearningCurve
    {
        private readonly object gate = new object();
        private readonly List<CurvePoint> points = new List<CurvePoint>();

        /// <summary>Takes the next point; the first of another run drops those of the last.</summary>
        public void Add(CurvePoint point)
        {
            lock (gate)
            {
                if (points.Count > 0 && points[0].Run != point.Run)
                {
                    points.Clear();
                }

                points.Add(point);
            }
        }

        /// <summary>The points so far.</summary>
        public IReadOnlyList<CurvePoint> Points
        {
            get
            {
                lock (gate)
                {
                    return points.ToArray();
                }
            }
        }

        /// <summary>One of the curves in a unit square: x grows to the right with the epochs, y upwards from 0 to the largest value.</summary>
        /// <param name="points">The points of a run.</param>
        /// <param name="value">Picks the curve; where it is not finite there is no point.</param>
        /// <param name="largest">What y = 1 stands for, above 0.</param>
        public static IReadOnlyList<(float X, float Y)> InUnitSquare(IReadOnlyList<CurvePoint> points, Func<CurvePoint, float> value, float largest)
        {
            var last = points.Count > 0 ? Math.Max(1, points.Max(point => point.Epoch)) : 1;
            return points.Where(point => float.IsFinite(value(point))).Select(point => (point.Epoch / last, Math.Min(1, value(point) / largest))).ToList();
        }

        /// <summary>The largest loss among points; 1 where there is none above 0.</summary>
        public static float LargestLoss(IReadOnlyList<CurvePoint> points)
        {
            var losses = points.SelectMany(point => new[] { point.Loss, point.HeldOutLoss }).Where(loss => float.IsFinite(loss) && loss > 0).ToList();
            return losses.Count > 0 ? losses.Max() : 1;
        }
    }
}
