using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Hebb.Devices.Cpu
{
    /// <summary>
    /// Runs the groups of one launch at a time on the calling thread and a fixed set of helpers. Threads claim runs of groups
    /// until none are left, so a helper that is late costs nothing; which thread runs a group never changes what it computes.
    /// </summary>
    internal sealed unsafe class WorkerPool : IDisposable
    {
        /// <summary>Bytes of working memory that every thread has for itself.</summary>
        public const int ScratchBytes = 64 * 1024;

        // Long enough to bridge the serial stretches inside a training step, short enough not to burn a core between frames.
        private static readonly long SpinTicks = Stopwatch.Frequency / 20_000;

        private const int SpinsBeforeYield = 200;

        private readonly object gate = new object();
        private readonly AlignedMemory scratch;
        private readonly Thread[] helpers;

        private CpuLaunch launch;
        private Exception? failure;
        private int total;
        private int unclaimed;
        private int unfinished;
        private int sleeping;
        private volatile bool stopping;

        /// <summary>Starts <paramref name="threads"/> - 1 helpers.</summary>
        public WorkerPool(int threads)
        {
            Threads = threads;
            scratch = new AlignedMemory((long)threads * ScratchBytes);
            helpers = new Thread[threads - 1];
            for (var index = 0; index < helpers.Length; index++)
            {
                var memory = new IntPtr(scratch.Pointer + ((long)(index + 1) * ScratchBytes));
                helpers[index] = new Thread(() => Help((byte*)memory)) { IsBackground = true, Name = $"Hebb CPU {index + 1}" };
                helpers[index].Start();
            }
        }

        /// <summary>Threads that share the work, the calling one included.</summary>
        public int Threads { get; }

        /// <summary>Runs all groups of <paramref name="work"/> and returns when they are done. Allocates nothing.</summary>
        /// <exception cref="Exception">The first exception that a group threw, once no group is running any more.</exception>
        public void Run(in CpuLaunch work)
        {
            var groups = work.Groups;
            if (groups == 1 || Threads == 1 || !work.IsShared)
            {
                work.Run(0, groups, scratch.Pointer);
                return;
            }

            launch = work;
            total = groups;
            unfinished = groups;
            Interlocked.Exchange(ref unclaimed, groups);
            Wake(groups - 1);
            RunClaimed(scratch.Pointer);
            WaitUntilFinished();

            launch = default;
            if (failure is { } thrown)
            {
                failure = null;
                ExceptionDispatchInfo.Capture(thrown).Throw();
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            stopping = true;
            lock (gate)
            {
                Monitor.PulseAll(gate);
            }

            foreach (var helper in helpers)
            {
                helper.Join();
            }

            scratch.Dispose();
        }

        // Helpers that spin need no waking; one that is about to sleep looks for work once more after it was counted.
        private void Wake(int wanted)
        {
            if (Volatile.Read(ref sleeping) > 0)
            {
                lock (gate)
                {
                    for (var count = Math.Min(wanted, sleeping); count > 0; count--)
                    {
                        Monitor.Pulse(gate);
                    }
                }
            }
        }

        private void WaitUntilFinished()
        {
            for (var spins = 0; Volatile.Read(ref unfinished) > 0; spins++)
            {
                if (spins < SpinsBeforeYield)
                {
                    Thread.SpinWait(4);
                }
                else
                {
                    Thread.Yield();
                }
            }
        }

        private void Help(byte* memory)
        {
            while (!stopping)
            {
                RunClaimed(memory);
                if (!SpinForWork())
                {
                    SleepUntilWork();
                }
            }
        }

        private bool SpinForWork()
        {
            var end = Stopwatch.GetTimestamp() + SpinTicks;
            while (Volatile.Read(ref unclaimed) == 0 && !stopping)
            {
                if (Stopwatch.GetTimestamp() > end)
                {
                    return false;
                }

                Thread.SpinWait(4);
            }

            return true;
        }

        private void SleepUntilWork()
        {
            lock (gate)
            {
                Interlocked.Increment(ref sleeping);
                while (Volatile.Read(ref unclaimed) == 0 && !stopping)
                {
                    Monitor.Wait(gate);
                }

                Interlocked.Decrement(ref sleeping);
            }
        }

        // The launch is read only after a claim succeeded, and is not replaced before every claimed group is finished:
        // a claim made from an old count that happens to match a newer launch is a claim of that newer launch.
        private void RunClaimed(byte* memory)
        {
            int left;
            while ((left = Volatile.Read(ref unclaimed)) > 0)
            {
                var claim = Math.Max(1, left / (2 * Threads));
                if (Interlocked.CompareExchange(ref unclaimed, left - claim, left) != left)
                {
                    continue;
                }

                try
                {
                    launch.Run(total - left, total - left + claim, memory);
                }
                catch (Exception thrown)
                {
                    Interlocked.CompareExchange(ref failure, thrown, null);
                }

                Interlocked.Add(ref unfinished, -claim);
            }
        }
    }
}
