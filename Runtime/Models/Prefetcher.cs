using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using Hebb.Data;

namespace Hebb.Models
{
    /// <summary>
    /// Gathers one batch ahead into the inputs of the step that will take it, on a thread of its own. Whoever comes first gathers: a
    /// batch that the thread has not begun when it is wanted is gathered on the spot, so that a late thread costs nothing. What is
    /// gathered is the same either way. Allocates nothing per batch.
    /// </summary>
    internal sealed class Prefetcher : IDisposable
    {
        private readonly object gate = new object();
        private readonly DataLoader loader;
        private readonly Thread? thread;
        private CompiledStep? step;
        private int batch;
        private int slot;
        private Stage stage;
        private Exception? failure;
        private bool isStopping;

        /// <summary>Prepares to gather batches of <paramref name="loader"/>.</summary>
        /// <param name="loader">Its next epoch must not begin while a batch is begun and not taken.</param>
        /// <param name="hasThread">False to gather every batch when it is taken.</param>
        public Prefetcher(DataLoader loader, bool hasThread)
        {
            this.loader = loader;
            if (hasThread)
            {
                thread = new Thread(Work) { IsBackground = true, Name = "Hebb prefetch" };
                thread.Start();
            }
        }

        private enum Stage
        {
            Empty,
            Begun,
            Gathering,
            Gathered,
        }

        /// <summary>Lets a batch be gathered into a slot, which must not be running. The batch begun before must have been taken.</summary>
        public void Begin(CompiledStep step, int batch, int slot)
        {
            lock (gate)
            {
                this.step = step;
                this.batch = batch;
                this.slot = slot;
                stage = Stage.Begun;
                Monitor.Pulse(gate);
            }
        }

        /// <summary>Returns when the batch that was begun is gathered.</summary>
        /// <returns>The step that it was gathered for.</returns>
        /// <exception cref="Exception">What the data set threw, on whichever thread.</exception>
        public CompiledStep Take()
        {
            if (Claim())
            {
                Gather();
            }
            else if (failure is { } thrown)
            {
                ExceptionDispatchInfo.Capture(thrown).Throw();
            }

            return step!;
        }

        /// <summary>Ends the thread, after the batch that it is gathering.</summary>
        public void Dispose()
        {
            lock (gate)
            {
                isStopping = true;
                Monitor.Pulse(gate);
            }

            thread?.Join();
        }

        /// <returns>True when the thread had not begun the batch, false when it has gathered it.</returns>
        private bool Claim()
        {
            lock (gate)
            {
                var isClaimed = stage == Stage.Begun;
                while (stage == Stage.Gathering)
                {
                    Monitor.Wait(gate);
                }

                stage = Stage.Empty;
                return isClaimed;
            }
        }

        private void Work()
        {
            while (WaitForBatch())
            {
                try
                {
                    Gather();
                }
                catch (Exception thrown)
                {
                    failure = thrown;
                }

                lock (gate)
                {
                    stage = Stage.Gathered;
                    Monitor.Pulse(gate);
                }
            }
        }

        private bool WaitForBatch()
        {
            lock (gate)
            {
                while (stage != Stage.Begun && !isStopping)
                {
                    Monitor.Wait(gate);
                }

                if (isStopping)
                {
                    return false;
                }

                stage = Stage.Gathering;
                return true;
            }
        }

        private void Gather() => step!.Fill(loader, batch, slot);
    }
}
