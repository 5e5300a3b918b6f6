using System;
using System.Threading.Tasks;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Live;
using Hebb.Authoring.Models;
using Hebb.Authoring.Training;
using Hebb.Authoring.Undo;
using Hebb.Devices;

namespace Hebb.Authoring
{
    /// <summary>An image classifier at work: its data set, its training, its model, and what the model says of what is shown to it.</summary>
    internal sealed class ClassifierSession : IDisposable
    {
        /// <summary>Explanations wait at least this long for each other: tiles are to stay fluent.</summary>
        private static readonly TimeSpan ExplanationRest = TimeSpan.FromMilliseconds(80);

        private readonly ModelWorker worker;
        private readonly PacedJob explaining;

        /// <param name="place">Where it is kept.</param>
        /// <param name="device">Where to compute.</param>
        /// <param name="edits">Takes what is edited.</param>
        /// <param name="runs">Keeps the runs.</param>
        /// <param name="onFailure">Told on the models' thread what went wrong there.</param>
        /// <param name="onPoint">Told of the points of curves.</param>
        /// <exception cref="System.IO.InvalidDataException">The data set's list is damaged.</exception>
        public ClassifierSession(
            ClassifierPlace place, DeviceRequest device, EditHistory edits, IRunHistory runs, Action<Exception> onFailure, Action<CurvePoint> onPoint)
        {
            Data = new DatasetSession(place.Data, edits, place.IsReadOnly);
            worker = new ModelWorker(device, onFailure);
            Models = new ModelShelf(worker, place.Models, place.IsReadOnly);
            Training = new TrainingSession(worker, Models, runs, onPoint);
            Live = new LiveSession(worker, Models);
            explaining = new PacedJob(worker, ExplanationRest, Explain);
            worker.Ending += Models.Clear;
            Live.Answered += (_, _) => explaining.Ask();
            Models.Changed += Live.Refresh;
            Training.BetweenStepsReached += Live.Refresh;
        }

        /// <summary>Raised on the models' thread when the last answer may be explained: after every answer, but at a calmer rate.</summary>
        public event Action<LiveModel>? ExplanationDue;

        public DatasetSession Data { get; }

        public ModelShelf Models { get; }

        public TrainingSession Training { get; }

        public LiveSession Live { get; }

        /// <summary>Begins to train with the data set as it is.</summary>
        /// <exception cref="RefusedException">A run goes on, a choice is out of range, or the data does not do.</exception>
        public void Train(TrainingChoices choices) => Training.Start(Data.Bins, Data.Store, choices);

        /// <summary>Asks the model something on its own thread.</summary>
        public Task<T> AskModelAsync<T>(Func<LiveModel, T> question) => worker.AskAsync(() => question(
            Models.Present ?? throw new RefusedException("noModel", "There is no model yet; train one first.")));

        /// <summary>Ends a run that goes on, and gives the model and the device back.</summary>
        public void Dispose()
        {
            Training.End();
            explaining.Dispose();
            worker.Dispose();
        }

        private void Explain()
        {
            if (Models.Present is { HasPicture: true } model)
            {
                ExplanationDue?.Invoke(model);
            }
        }
    }
}
