using System.Diagnostics;

namespace Hebb.Scene
{
    /// <summary>
    /// The time of a world. A frame takes one fixed step of unscaled time; the time scale says how many fixed steps of game time go into
    /// it, never how long a step is.
    /// </summary>
    internal sealed class Clock
    {
        private const double Rounding = 1e-6;
        private readonly Stopwatch real = Stopwatch.StartNew();
        private double owedSteps;
        private double loadedAt;

        public float FixedDelta { get; set; } = 0.02f;

        public float Scale { get; set; } = 1f;

        public int FrameCount { get; private set; }

        /// <summary>Fixed steps taken since the start.</summary>
        public long StepCount { get; private set; }

        public bool InFixedStep { get; private set; }

        public float FrameDelta { get; private set; }

        public float UnscaledDelta { get; private set; }

        public double FrameTime { get; private set; }

        public double FixedTime { get; private set; }

        public double UnscaledTime { get; private set; }

        public double Time => InFixedStep ? FixedTime : FrameTime;

        public float Delta => InFixedStep ? FixedDelta : FrameDelta;

        public double SinceLoad => Time - loadedAt;

        public double RealTime => real.Elapsed.TotalSeconds;

        public bool OwesStep => owedSteps >= 1.0 - Rounding;

        public void BeginFrame()
        {
            FrameCount++;
            UnscaledDelta = FixedDelta;
            FrameDelta = FixedDelta * Scale;
            FrameTime += FrameDelta;
            UnscaledTime += UnscaledDelta;
            owedSteps += Scale;
        }

        public void BeginStep()
        {
            owedSteps -= 1.0;
            StepCount++;
            FixedTime += FixedDelta;
            InFixedStep = true;
        }

        public void EndStep() => InFixedStep = false;

        public void SceneLoaded() => loadedAt = Time;
    }
}
