using System;
using System.Collections.Generic;
using System.Diagnostics;
using Hebb.Training;

namespace Hebb.Authoring.Training
{
    /// <summary>Follows a run from within: passes on its figures, lets others use the model between steps, and holds it while it is paused.</summary>
    internal sealed class RunWatch : Callback
    {
        /// <summary>Steps are gathered into one point for so long; the eye sees no more.</summary>
        private static readonly TimeSpan PointTime = TimeSpan.FromMilliseconds(40);

        private const string AccuracyName = "accuracy";

        private readonly int run;
        private readonly Action betweenSteps;
        private readonly Action<CurvePoint> onPoint;
        private readonly Action<EpochLog> onEpoch;
        private readonly Stopwatch sincePoint = Stopwatch.StartNew();
        private double sum;
        private int count;

        /// <param name="run">Number of the run.</param>
        /// <param name="betweenSteps">Called after every step; returns when the run may go on.</param>
        /// <param name="onPoint">Told of every point of the curves.</param>
        /// <param name="onEpoch">Told of every finished epoch.</param>
        public RunWatch(int run, Action betweenSteps, Action<CurvePoint> onPoint, Action<EpochLog> onEpoch)
        {
            this.run = run;
            this.betweenSteps = betweenSteps;
            this.onPoint = onPoint;
            this.onEpoch = onEpoch;
        }

        public override void OnStepEnd(TrainingContext context, in StepLog log)
        {
            sum += log.Loss;
            count++;
            if (sincePoint.Elapsed >= PointTime)
            {
                var epoch = log.Epoch - 1 + ((float)log.StepInEpoch / log.StepsPerEpoch);
                onPoint(new CurvePoint(run, epoch, (float)(sum / count), float.NaN, float.NaN, float.NaN));
                (sum, count) = (0, 0);
                sincePoint.Restart();
            }

            betweenSteps();
        }

        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            onPoint(new CurvePoint(
                run,
                log.Epoch,
                (float)log.Loss,
                (float)(log.ValidationLoss ?? double.NaN),
                (float)Accuracy(log.Metrics),
                (float)Accuracy(log.ValidationMetrics)));
            onEpoch(log);
        }

        /// <summary>The accuracy among metrics; NaN when there is none.</summary>
        public static double Accuracy(IReadOnlyDictionary<string, double> metrics) => metrics.TryGetValue(AccuracyName, out var value) ? value : double.NaN;
    }
}
