using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Hebb.Authoring.Datasets;
using Hebb.Authoring.Live;
using Hebb.Authoring.Training;
using Hebb.Authoring.Undo;
using Hebb.Data.Images;
using Hebb.Devices;

namespace Hebb.Authoring
{
    /// <summary>A <see cref="ClassifierSession"/> with everything that a window shows of it and asks of it.</summary>
    internal sealed class ClassifierBench : IDisposable
    {
        private readonly LearningCurve curve = new LearningCurve();
        private volatile ShownLayers shown = ShownLayers.None;
        private volatile string message = string.Empty;
        private int version;

        /// <param name="place">Where the classifier is kept.</param>
        /// <param name="device">Where to compute.</param>
        /// <exception cref="InvalidDataException">The data set's list is damaged.</exception>
        public ClassifierBench(ClassifierPlace place, DeviceRequest device)
        {
            Session = new ClassifierSession(place, device, Edits, new SessionRunHistory(), failure => Tell(failure.Message), AddPoint);
            Session.Data.Changed += Touch;
            Session.Training.Changed += Touch;
            Session.Models.Changed += Touch;
            Session.Live.Answered += (model, answer) =>
            {
                shown = new ShownLayers(answer, ActivationTiles.Draw(model));
                Touch();
            };
        }

        public ClassifierSession Session { get; }

        public EditHistory Edits { get; } = new EditHistory();

        /// <summary>Grows with every change of what is shown.</summary>
        public int Version => Volatile.Read(ref version);

        /// <summary>What there is to show now.</summary>
        public BenchView View => new BenchView(Version, message, Session.Data.Bins, Session.Training.Runs.LastOrDefault(), curve.Points, shown);

        /// <summary>Does what a person asked for; where it is refused, <see cref="BenchView.Message"/> says why.</summary>
        public void Do(Action<ClassifierSession> action)
        {
            try
            {
                action(Session);
                Tell(string.Empty);
            }
            catch (Exception refusal) when (refusal is RefusedException || refusal is IOException || refusal is InvalidDataException || refusal is UnauthorizedAccessException)
            {
                Tell(refusal.Message);
            }
        }

        /// <summary>Adds the pictures in files to a class, made small enough to be kept.</summary>
        public void AddFiles(string classId, IEnumerable<string> files, SampleKind kind) =>
            Do(session => session.Data.AddSamples(classId, files.Select(file => Small(PictureFile.Read(file))).ToList(), kind));

        /// <summary>Adds a picture to a class, made small enough to be kept.</summary>
        public void AddPicture(string classId, Image picture, SampleKind kind) => Do(session => session.Data.AddSamples(classId, new[] { Small(picture) }, kind));

        public void Dispose() => Session.Dispose();

        private static Image Small(Image picture)
        {
            var side = Math.Max(picture.Width, picture.Height);
            return side <= DatasetSession.LargestSide
                ? picture
                : ImageTransforms.Resize(picture, Scaled(picture.Width, side), Scaled(picture.Height, side));
        }

        private static int Scaled(int length, int side) => Math.Max(1, length * DatasetSession.LargestSide / side);

        private void AddPoint(CurvePoint point)
        {
            curve.Add(point);
            Touch();
        }

        private void Tell(string told)
        {
            message = told;
            Touch();
        }

        private void Touch() => Interlocked.Increment(ref version);
    }
}
