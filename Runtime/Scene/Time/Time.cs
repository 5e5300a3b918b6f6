using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>The time of the current world, in seconds. Inside FixedUpdate, time and deltaTime are those of the fixed step.</summary>
    public class Time
    {
        private Time()
        {
        }

        /// <summary>Scaled time since the start.</summary>
        public static float time => (float)World.Current.Clock.Time;

        /// <summary>Scaled time since the start, in double precision.</summary>
        public static double timeAsDouble => World.Current.Clock.Time;

        /// <summary>Scaled time since the last frame, or in a fixed step its length.</summary>
        public static float deltaTime => World.Current.Clock.Delta;

        /// <summary>Scaled time at the last fixed step.</summary>
        public static float fixedTime => (float)World.Current.Clock.FixedTime;

        /// <summary>Scaled time at the last fixed step, in double precision.</summary>
        public static double fixedTimeAsDouble => World.Current.Clock.FixedTime;

        /// <summary>The length of a fixed step, above 0.</summary>
        public static float fixedDeltaTime
        {
            get => World.Current.Clock.FixedDelta;
            set => World.Current.Clock.FixedDelta =
                value > 0f ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The fixed step must be above 0 seconds.");
        }

        /// <summary>Time since the start as if the scale were 1.</summary>
        public static float unscaledTime => (float)World.Current.Clock.UnscaledTime;

        /// <summary>Time since the last frame as if the scale were 1.</summary>
        public static float unscaledDeltaTime => World.Current.Clock.UnscaledDelta;

        /// <summary>Scaled time since the scene was loaded.</summary>
        public static float timeSinceLevelLoad => (float)World.Current.Clock.SinceLoad;

        /// <summary>How much faster than real the game runs: the number of fixed steps in a frame, from 0 to 100.</summary>
        public static float timeScale
        {
            get => World.Current.Clock.Scale;
            set => World.Current.Clock.Scale =
                value >= 0f && value <= 100f ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The time scale must be from 0 to 100.");
        }

        /// <summary>Frames since the start.</summary>
        public static int frameCount => World.Current.Clock.FrameCount;

        /// <summary>Whether a fixed step is being taken.</summary>
        public static bool inFixedTimeStep => World.Current.Clock.InFixedStep;

        /// <summary>Real time since the start.</summary>
        public static float realtimeSinceStartup => (float)World.Current.Clock.RealTime;

        /// <summary>Real time since the start, in double precision.</summary>
        public static double realtimeSinceStartupAsDouble => World.Current.Clock.RealTime;
    }
}
