using System;
using System.Diagnostics;
using System.Threading;
using Hebb.Authoring.Models;

namespace Hebb.Authoring.Live
{
    /// <summary>
    /// A job of the models' thread that is wanted more often than it is to be done: it rests in between, so that others come first, and is done
    /// once more for whatever was wanted meanwhile.
    /// </summary>
    internal sealed class PacedJob : IDisposable
    {
        /// <summary>The job rests so many times as long as it took: it never takes more than a quarter of the thread.</summary>
        private const int RestShare = 3;

        private readonly ModelWorker worker;
        private readonly TimeSpan shortestRest;
        private readonly Action job;
        private readonly Timer timer;
        private readonly object gate = new object();
        private readonly Stopwatch resting = new Stopwatch();
        private TimeSpan rest;
        private bool isWaiting;
        private bool isDisposed;

        /// <param name="worker">The thread.</param>
        /// <param name="shortestRest">From the end of one time to the beginning of the next, at least.</param>
        /// <param name="job">What is done.</param>
        public PacedJob(ModelWorker worker, TimeSpan shortestRest, Action job)
        {
            (this.worker, this.shortestRest, this.job) = (worker, shortestRest, job);
            timer = new Timer(_ => Post());
        }

        /// <summary>Wants the job done: now, or after its rest. From any thread.</summary>
        public void Ask()
        {
            lock (gate)
            {
                if (isWaiting || isDisposed)
                {
                    return;
                }

                isWaiting = true;
                var left = resting.IsRunning ? rest - resting.Elapsed : TimeSpan.Zero;
                timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }

        /// <summary>Nothing is posted any more.</summary>
        public void Dispose()
        {
            lock (gate)
            {
                isDisposed = true;
                timer.Dispose();
            }
        }

        private void Post()
        {
            lock (gate)
            {
                if (!isDisposed)
                {
                    worker.Post(Do);
                }
            }
        }

        private void Do()
        {
            lock (gate)
            {
                isWaiting = false;
            }

            var watch = Stopwatch.StartNew();
            try
            {
                job();
            }
            finally
            {
                lock (gate)
                {
                    rest = TimeSpan.FromTicks(Math.Max(shortestRest.Ticks, RestShare * watch.Elapsed.Ticks));
                    resting.Restart();
                }
            }
        }
    }
}
