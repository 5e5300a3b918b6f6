using System;
using System.Collections;
using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Runs the coroutines of a world.</summary>
    internal sealed class CoroutineScheduler
    {
        private readonly List<Coroutine> coroutines = new List<Coroutine>();
        private readonly Clock clock;
        private long pass;

        public CoroutineScheduler(Clock clock) => this.clock = clock;

        public Coroutine Start(MonoBehaviour owner, IEnumerator routine)
        {
            var coroutine = new Coroutine(owner, routine);
            coroutines.Add(coroutine);
            Advance(coroutine);
            return coroutine;
        }

        public void Stop(Coroutine? coroutine)
        {
            if (coroutine is not null)
            {
                coroutine.Ended = true;
            }
        }

        public void Stop(MonoBehaviour owner, IEnumerator routine)
        {
            foreach (var coroutine in coroutines)
            {
                coroutine.Ended |= ReferenceEquals(coroutine.Owner, owner) && ReferenceEquals(coroutine.Routine, routine);
            }
        }

        public void StopAll(MonoBehaviour owner)
        {
            foreach (var coroutine in coroutines)
            {
                coroutine.Ended |= ReferenceEquals(coroutine.Owner, owner);
            }
        }

        /// <summary>Goes on with the coroutines that wait for this moment.</summary>
        public void Resume(ResumePoint point)
        {
            pass++;
            var count = coroutines.Count;
            if (count == 0)
            {
                return;
            }

            for (var i = 0; i < count; i++)
            {
                if (coroutines[i] is { Ended: false } coroutine && coroutine.Point == point && IsDue(coroutine))
                {
                    Advance(coroutine);
                }
            }

            RemoveEnded();
        }

        public void Clear() => coroutines.Clear();

        private bool IsDue(Coroutine coroutine)
        {
            if (coroutine.Point != ResumePoint.Update)
            {
                return pass > coroutine.After;
            }

            if (clock.FrameCount <= coroutine.After || clock.FrameTime < coroutine.Until)
            {
                return false;
            }

            try
            {
                return coroutine.Condition is not { keepWaiting: true };
            }
            catch (Exception exception)
            {
                coroutine.Ended = true;
                Failures.Report(coroutine.Owner, NameOf(coroutine), exception);
                return false;
            }
        }

        private void Advance(Coroutine coroutine)
        {
            coroutine.Condition = null;
            coroutine.Until = double.NegativeInfinity;
            bool more;
            try
            {
                more = coroutine.Routine.MoveNext();
            }
            catch (Exception exception)
            {
                more = false;
                Failures.Report(coroutine.Owner, NameOf(coroutine), exception);
            }

            if (more && !coroutine.Ended)
            {
                Wait(coroutine, coroutine.Routine.Current);
                return;
            }

            coroutine.Ended = true;
            if (coroutine.Waiter is { Ended: false } waiter)
            {
                Advance(waiter);
            }
        }

        private void Wait(Coroutine coroutine, object? instruction)
        {
            coroutine.Point = ResumePoint.Update;
            coroutine.After = clock.FrameCount;
            switch (instruction)
            {
                case WaitForSeconds wait:
                    coroutine.Until = clock.Time + wait.Seconds;
                    break;
                case WaitForFixedUpdate _:
                    coroutine.Point = ResumePoint.FixedUpdate;
                    coroutine.After = pass;
                    break;
                case WaitForEndOfFrame _:
                    coroutine.Point = ResumePoint.EndOfFrame;
                    coroutine.After = pass;
                    break;
                case CustomYieldInstruction condition:
                    coroutine.Condition = condition;
                    break;
                case Coroutine other:
                    WaitFor(coroutine, other);
                    break;
                case IEnumerator routine:
                    WaitFor(coroutine, Start(coroutine.Owner, routine));
                    break;
            }
        }

        private static void WaitFor(Coroutine coroutine, Coroutine other)
        {
            if (!other.Ended)
            {
                coroutine.Point = ResumePoint.Never;
                other.Waiter = coroutine;
            }
        }

        private void RemoveEnded()
        {
            var kept = 0;
            for (var i = 0; i < coroutines.Count; i++)
            {
                if (!coroutines[i].Ended)
                {
                    coroutines[kept++] = coroutines[i];
                }
            }

            coroutines.RemoveRange(kept, coroutines.Count - kept);
        }

        /// <summary>The name of the method that made the enumerator: the compiler calls its type "&lt;Method&gt;d__1", of a local function "&lt;&lt;Outer&gt;g__Method|1_0&gt;d".</summary>
        private static string NameOf(Coroutine coroutine)
        {
            var name = coroutine.Routine.GetType().Name;
            var local = name.IndexOf("g__", StringComparison.Ordinal);
            var begin = local < 0 ? 1 : local + 3;
            var end = name.IndexOf(local < 0 ? '>' : '|');
            return end > begin ? name.Substring(begin, end - begin) : name;
        }
    }
}
