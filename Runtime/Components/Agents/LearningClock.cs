using System;
using System.Diagnostics;
using Hebb.Agents;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Deals out the time for learning, frame by frame. A trainer that stopped for want of time ends learning in that frame: what is left fits no step.</summary>
    internal sealed class LearningClock
    {
        private int frame = -1;
        private long ticksLeft;

        /// <summary>Time for learning in one frame; <see cref="TimeSpan.MaxValue"/> learns at once to the end.</summary>
        public TimeSpan TimePerFrame { get; set; } = TimeSpan.MaxValue;

        /// <summary>Lets a trainer learn if it has something to learn from and time is left in this frame.</summary>
        public void Update(ITrainer trainer)
        {
            if (!trainer.IsUpdateDue)
            {
                return;
            }

            if (TimePerFrame == TimeSpan.MaxValue)
            {
                trainer.Update(TimePerFrame);
                return;
            }

            if (frame != Time.frameCount)
            {
                frame = Time.frameCount;
                ticksLeft = TimePerFrame.Ticks;
            }

            if (ticksLeft > 0)
            {
                var watch = Stopwatch.StartNew();
                var isThrough = trainer.Update(TimeSpan.FromTicks(ticksLeft));
                ticksLeft = isThrough ? ticksLeft - watch.Elapsed.Ticks : 0;
            }
        }
    }
}
