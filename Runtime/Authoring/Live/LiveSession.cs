using System;
using System.Diagnostics;
using Hebb.Authoring.Models;
using Hebb.Data.Images;

namespace Hebb.Authoring.Live
{
    /// <summary>Shows the present model what the camera or the pad sees, again and again: only the latest picture counts.</summary>
    internal sealed class LiveSession
    {
        /// <summary>A picture that stays is shown anew this often while the model learns.</summary>
        private static readonly TimeSpan RefreshTime = TimeSpan.FromMilliseconds(50);

        private readonly ModelWorker worker;
        private readonly ModelShelf shelf;
        private readonly object gate = new object();
        private readonly Stopwatch sinceAnswer = new Stopwatch();
        private Image? picture;
        private bool isWaiting;

        /// <summary>Asks the model on a shelf.</summary>
        /// <param name="worker">The thread it is asked on.</param>
        /// <param name="shelf">Holds the model.</param>
        public LiveSession(ModelWorker worker, ModelShelf shelf)
        {
            this.worker = worker;
            this.shelf = shelf;
        }

        /// <summary>Raised on the models' thread after every answer, while the model still holds what its layers said.</summary>
        public event Action<LiveModel, LiveAnswer>? Answered;

        /// <summary>Replaces the picture.</summary>
        public void Show(Image newest)
        {
            lock (gate)
            {
                picture = newest;
            }

            Ask();
        }

        /// <summary>Shows the picture again, because the model may be another one. Not more often than the eye can follow.</summary>
        public void Refresh()
        {
            if (!sinceAnswer.IsRunning || sinceAnswer.Elapsed >= RefreshTime)
            {
                Ask();
            }
        }

        /// <summary>Shows the picture again, because somebody looks who did not before.</summary>
        public void Repeat() => Ask();

        private void Ask()
        {
            lock (gate)
            {
                if (isWaiting || picture is null)
                {
                    return;
                }

                isWaiting = true;
            }

            worker.Post(Answer);
        }

        private void Answer()
        {
            Image shown;
            lock (gate)
            {
                isWaiting = false;
                shown = picture!;
            }

            if (shelf.Present is not { } model)
            {
                return;
            }

            var watch = Stopwatch.StartNew();
            var prepared = model.Show(shown);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            sinceAnswer.Restart();
            Answered?.Invoke(model, new LiveAnswer(model.Labels, model.Probabilities(), milliseconds, prepared));
        }
    }
}
