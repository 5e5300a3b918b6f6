using System;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The calls that scripts asked for with Invoke.</summary>
    internal sealed class Timers
    {
        private readonly List<Timer> timers = new List<Timer>();
        private readonly Clock clock;

        public Timers(Clock clock) => this.clock = clock;

        public void Add(MonoBehaviour target, string name, Action call, float delay, float interval) =>
            timers.Add(new Timer(target, name, call, clock.Time + delay, interval));

        public void Cancel(MonoBehaviour target, string? name)
        {
            for (var i = 0; i < timers.Count; i++)
            {
                timers[i].Ended |= timers[i].IsOf(target, name);
            }
        }

        public bool Contains(MonoBehaviour target, string? name)
        {
            for (var i = 0; i < timers.Count; i++)
            {
                if (!timers[i].Ended && timers[i].IsOf(target, name))
                {
                    return true;
                }
            }

            return false;
        }

        public void Run()
        {
            var count = timers.Count;
            for (var i = 0; i < count; i++)
            {
                timers[i].Run(clock.Time);
            }

            for (var i = timers.Count - 1; i >= 0; i--)
            {
                if (timers[i].Ended)
                {
                    timers.RemoveAt(i);
                }
            }
        }

        public void Clear() => timers.Clear();

        private sealed class Timer
        {
            private readonly MonoBehaviour target;
            private readonly string name;
            private readonly Action call;
            private readonly float interval;
            private double due;

            public Timer(MonoBehaviour target, string name, Action call, double due, float interval)
            {
                this.target = target;
                this.name = name;
                this.call = call;
                this.due = due;
                this.interval = interval;
            }

            public bool Ended { get; set; }

            public bool IsOf(MonoBehaviour candidate, string? candidateName) => ReferenceEquals(target, candidate) && (candidateName is null || candidateName == name);

            public void Run(double time)
            {
                while (!Ended && due <= time)
                {
                    due += interval;
                    Ended = interval <= 0f;
                    try
                    {
                        call();
                    }
                    catch (Exception exception)
                    {
                        Failures.Report(target, name, exception);
                    }
                }
            }
        }
    }
}
