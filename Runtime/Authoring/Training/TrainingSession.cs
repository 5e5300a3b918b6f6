using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Doctor;
using Hebb.Authoring.Models;
using Hebb.Data;
using Hebb.Data.Augmentation;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Authoring.Training
{
    /// <summary>Trains the project's classifier: one run at a time, each remembered with its curves and what the doctor said of it.</summary>
    internal sealed class TrainingSession
    {
        private static readonly TimeSpan PauseBeat = TimeSpan.FromMilliseconds(30);

        /// <summary>A run that goes on is kept this often, so that little is lost when the program is cut.</summary>
        private static readonly TimeSpan KeepTime = TimeSpan.FromSeconds(2);

        private readonly ModelWorker worker;
        private readonly ModelShelf shelf;
        private readonly IRunHistory history;
        private readonly Action<CurvePoint> onPoint;
        private readonly object gate = new object();
        private readonly List<CurvePoint> points = new List<CurvePoint>();
        private readonly Dictionary<int, RunDiary> diaries = new Dictionary<int, RunDiary>();
        private IReadOnlyList<TrainingRunRecord> runs;
        private CancellationTokenSource stopping = new CancellationTokenSource();
        private volatile bool paused;

        /// <summary>Begins with the runs that were kept.</summary>
        /// <param name="worker">Where models live.</param>
        /// <param name="shelf">Where the model goes.</param>
        /// <param name="history">Keeps the runs.</param>
        /// <param name="onPoint">Told of every point of the curves, of the kept runs too.</param>
        public TrainingSession(ModelWorker worker, ModelShelf shelf, IRunHistory history, Action<CurvePoint> onPoint)
        {
            (this.worker, this.shelf, this.history, this.onPoint) = (worker, shelf, history, onPoint);
            var kept = history.Load();
            runs = kept.Select(run => run.Record).ToList();
            foreach (var point in kept.SelectMany(run => run.Points))
            {
                onPoint(point);
            }
        }

        /// <summary>Raised on any thread when a run has changed.</summary>
        public event Action? Changed;

        /// <summary>Raised on the models' thread after every step.</summary>
        public event Action? BetweenStepsReached;

        /// <summary>The last runs of the project, the oldest first.</summary>
        public IReadOnlyList<TrainingRunRecord> Runs => runs;

        /// <summary>The run that goes on; null when none does.</summary>
        public TrainingRunRecord? Active => runs.FirstOrDefault(run => run.IsActive);

        /// <summary>Begins a run.</summary>
        /// <exception cref="RefusedException">A run goes on, a choice is out of range, or the data does not do.</exception>
        public void Start(ImageBins bins, BinStore store, TrainingChoices choices)
        {
            choices.Check();
            int number;
            lock (gate)
            {
                if (Active is not null)
                {
                    throw new RefusedException("trainingRuns", "A run goes on already; stop it first.");
                }

                number = runs.Count + 1;
                var pictures = LabelledPictures.Prepare(bins, store);
                stopping = new CancellationTokenSource();
                paused = false;
                diaries[number] = new RunDiary(pictures, choices);
                runs = runs.Append(new TrainingRunRecord
                {
                    Number = number,
                    Choices = choices,
                    TrainingSamples = pictures.Training.Count,
                    HeldOutSamples = pictures.HeldOut?.Count ?? 0,
                }).ToList();
                worker.Post(() => Run(number, bins.Kind, pictures, choices));
            }

            Changed?.Invoke();
        }

        /// <summary>Holds the run after its present step.</summary>
        public void Pause()
        {
            Require(RunStatus.Running);
            paused = true;
            Update(run => run with { Status = RunStatus.Paused });
        }

        /// <summary>Lets a paused run go on.</summary>
        public void Resume()
        {
            Require(RunStatus.Paused);
            paused = false;
            Update(run => run with { Status = RunStatus.Running });
        }

        /// <summary>Ends the run after its present step; the best weights so far are kept.</summary>
        public void Stop()
        {
            if (Active is null)
            {
                throw new RefusedException("noTraining", "No run goes on.");
            }

            stopping.Cancel();
            paused = false;
            Update(run => run with { Status = RunStatus.Stopping });
        }

        /// <summary>Ends the run, if one goes on, because the editor closes.</summary>
        public void End()
        {
            paused = false;
            stopping.Cancel();
        }

        private void Require(RunStatus status)
        {
            if (Active?.Status != status)
            {
                throw new RefusedException("noTraining", "No run goes on.");
            }
        }

        private void Run(int number, SampleKind kind, LabelledPictures pictures, TrainingChoices choices)
        {
            var watch = Stopwatch.StartNew();
            points.Clear();
            try
            {
                var live = shelf.Present is { } present && choices.Continue && present.Labels.SequenceEqual(pictures.All.ClassNames) && present.Preprocessing.Name == pictures.Preprocessing.Name
                    ? present
                    : Create(kind, pictures, choices);
                shelf.Place(live);
                Update(number, run => run with { Status = RunStatus.Running });
                history.Save(runs[number - 1], points);
                var outcome = Fit(number, kind, live, pictures, choices, watch);
                var failed = outcome.Epochs.Any(epoch => !double.IsFinite(epoch.Loss)) || (outcome.StopReason is not null && !outcome.IsCancelled);
                if (!failed)
                {
                    shelf.Keep(Judge(live, pictures), pictures.Training.Count);
                }

                Update(number, run => run with
                {
                    Status = failed ? RunStatus.Failed : outcome.IsCancelled ? RunStatus.Stopped : RunStatus.Finished,
                    Error = failed ? outcome.StopReason : null,
                    Seconds = watch.Elapsed.TotalSeconds,
                });
            }
            catch (Exception exception)
            {
                Update(number, run => run with { Status = RunStatus.Failed, Error = exception.Message });
                throw;
            }
            finally
            {
                history.Save(runs[number - 1], points);
            }
        }

        private LiveModel Create(SampleKind kind, LabelledPictures pictures, TrainingChoices choices)
        {
            var model = new Sequential(ClassifierNetwork.Layers(kind, choices.Network, pictures.All.ClassNames.Count), worker.Device) { Seed = (ulong)choices.Seed };
            model.Build(pictures.All.Shape);
            return new LiveModel(model, pictures.All.ClassNames, pictures.Preprocessing, pictures.Training.MeasureNormalization());
        }

        private History Fit(int number, SampleKind kind, LiveModel live, LabelledPictures pictures, TrainingChoices choices, Stopwatch watch)
        {
            var normalized = pictures.Training.WithNormalization(live.Normalization);
            Dataset training = choices.Augment
                ? new AugmentedDataset(normalized, ClassifierNetwork.Augmentations(kind), (ulong)choices.Seed, ClassifierNetwork.Fill(kind))
                : normalized;
            live.Model.Compile(new Adam(choices.LearningRate), new CategoricalCrossentropy(), new Accuracy());
            var best = new BestWeights();
            var diary = diaries[number];
            var kept = watch.Elapsed;
            return live.Model.Fit(training, new FitOptions
            {
                Epochs = choices.Epochs,
                BatchSize = choices.BatchSize,
                Validation = pictures.HeldOut?.WithNormalization(live.Normalization),
                Seed = (ulong)choices.Seed,
                CancellationToken = stopping.Token,
                Callbacks = new Callback[] { best, new RunWatch(number, BetweenSteps, OnPoint, OnEpoch) },
            });

            void OnEpoch(EpochLog log)
            {
                diary.Add(log);
                Update(number, run => run with
                {
                    Epoch = log.Epoch,
                    BestEpoch = best.Epoch,
                    Accuracy = RunWatch.Accuracy(log.Metrics),
                    HeldOutAccuracy = pictures.HeldOut is null ? null : RunWatch.Accuracy(log.ValidationMetrics),
                    Seconds = watch.Elapsed.TotalSeconds,
                    Findings = RunDoctor.Examine(diary.Log).ToList(),
                });
                if (watch.Elapsed - kept >= KeepTime)
                {
                    history.Save(runs[number - 1], points);
                    kept = watch.Elapsed;
                }
            }
        }

        private void OnPoint(CurvePoint point)
        {
            points.Add(point);
            onPoint(point);
        }

        private void BetweenSteps()
        {
            BetweenStepsReached?.Invoke();
            worker.LetOthersThrough();
            while (paused && !stopping.IsCancellationRequested)
            {
                worker.ServeOthers(PauseBeat);
            }
        }

        /// <summary>What the model makes of every picture of the data set.</summary>
        private static IReadOnlyList<SampleAnswer> Judge(LiveModel live, LabelledPictures pictures)
        {
            var all = pictures.All.WithNormalization(live.Normalization);
            var (x, _) = all.ToTensors();
            var answers = live.Model.Predict(x).Floats;
            var classes = live.Labels.Count;
            var labels = all.Labels.ToArray();
            return pictures.Samples.Select((sample, index) =>
            {
                var row = answers.AsSpan(index * classes, classes);
                var predicted = Largest.IndexOf(row);
                return new SampleAnswer(sample.Id, labels[index], predicted, row[predicted], sample.IsHeldOut);
            }).ToList();
        }

        private void Update(Func<TrainingRunRecord, TrainingRunRecord> change)
        {
            if (Active is { } active)
            {
                Update(active.Number, change);
            }
        }

        private void Update(int number, Func<TrainingRunRecord, TrainingRunRecord> change)
        {
            lock (gate)
            {
                runs = runs.Select(run => run.Number == number ? change(run) : run).ToList();
            }

            Changed?.Invoke();
        }
    }
}
