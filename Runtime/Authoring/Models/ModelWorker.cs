using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Hebb.Devices;

namespace Hebb.Authoring.Models
{
    /// <summary>
    /// The one thread that models live on. Training is one long job that lets the short ones through between its steps, so that a model can be
    /// asked while it learns and nothing ever runs on it twice at a time.
    /// </summary>
    internal sealed class ModelWorker : IDisposable
    {
        private readonly BlockingCollection<Action> jobs = new BlockingCollection<Action>();
        private readonly Lazy<DeviceChoice> choice;
        private readonly Thread thread;
        private readonly Action<Exception> onFailure;

        /// <summary>Starts the thread; the device is chosen when it is first needed.</summary>
        /// <param name="request">Where to compute.</param>
        /// <param name="onFailure">Told what a job threw.</param>
        public ModelWorker(DeviceRequest request, Action<Exception> onFailure)
        {
            this.onFailure = onFailure;
            choice = new Lazy<DeviceChoice>(() => new DeviceCatalog().Choose(request));
            thread = new Thread(Run) { IsBackground = true, Name = "models" };
            thread.Start();
        }

        /// <summary>Raised on the thread after its last job, before the device is given back.</summary>
        public event Action? Ending;

        /// <summary>Where models are computed. Only for jobs.</summary>
        public Device Device => choice.Value.Device;

        /// <summary>Why this device was chosen, for a person.</summary>
        public string Reason => choice.Value.Reason;

        /// <summary>Does something as soon as the thread is free.</summary>
        public void Post(Action job)
        {
            if (!jobs.IsAddingCompleted)
            {
                jobs.Add(job);
            }
        }

        /// <summary>The answer of something that is done as soon as the thread is free.</summary>
        public Task<T> AskAsync<T>(Func<T> question)
        {
            var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            Post(() =>
            {
                try
                {
                    answer.SetResult(question());
                }
                catch (Exception exception)
                {
                    answer.SetException(exception);
                }
            });
            return answer.Task;
        }

        /// <summary>Does what waits now; called by a long job between its steps.</summary>
        public void LetOthersThrough()
        {
            while (jobs.TryTake(out var job))
            {
                Do(job);
            }
        }

        /// <summary>Does what comes in for a moment; called by a long job that pauses.</summary>
        public void ServeOthers(TimeSpan atMost)
        {
            if (jobs.TryTake(out var job, atMost))
            {
                Do(job);
            }
        }

        /// <summary>Finishes the job in progress and gives the device back.</summary>
        public void Dispose()
        {
            jobs.CompleteAdding();
            thread.Join();
            if (choice.IsValueCreated)
            {
                choice.Value.Device.Dispose();
            }

            jobs.Dispose();
        }

        private void Run()
        {
            foreach (var job in jobs.GetConsumingEnumerable())
            {
                Do(job);
            }

            Ending?.Invoke();
        }

        private void Do(Action job)
        {
            try
            {
                job();
            }
            catch (Exception exception)
            {
                onFailure(exception);
            }
        }
    }
}
