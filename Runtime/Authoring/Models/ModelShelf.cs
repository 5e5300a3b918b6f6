using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Hebb.Authoring.Training;

namespace Hebb.Authoring.Models
{
    /// <summary>Holds the model that is looked at and asked: the one being trained, or the one that was trained last.</summary>
    internal sealed class ModelShelf
    {
        /// <summary>The file that training writes, within the project's models.</summary>
        public const string FileName = "classifier.hebb";

        private readonly ModelWorker worker;
        private readonly string folder;
        private readonly bool readOnly;

        /// <summary>Begins with the model in a folder, where there is one.</summary>
        public ModelShelf(ModelWorker worker, string folder, bool readOnly)
        {
            this.worker = worker;
            this.folder = folder;
            this.readOnly = readOnly;
            if (File.Exists(ModelPath))
            {
                worker.Post(() => Place(LiveModel.Load(ModelPath, worker.Device)));
            }
        }

        /// <summary>Raised on the models' thread when another model is there, or it was judged anew.</summary>
        public event Action? Changed;

        /// <summary>The model; null before the first training. Its own members only on the models' thread.</summary>
        public LiveModel? Present { get; private set; }

        /// <summary>What it looks like, for any thread; null before the first training.</summary>
        public ModelCard? Card { get; private set; }

        private string ModelPath => Path.Combine(folder, FileName);

        /// <summary>Puts another model there; the old one is given back. On the models' thread.</summary>
        public void Place(LiveModel model)
        {
            if (!ReferenceEquals(Present, model))
            {
                Present?.Dispose();
                Present = model;
            }

            Card = ModelCard.Of(model, Array.Empty<SampleAnswer>());
            Changed?.Invoke();
        }

        /// <summary>Keeps the model's file, now that it is trained. On the models' thread.</summary>
        /// <param name="answers">What it makes of the data set.</param>
        /// <param name="samples">How many pictures it learned from.</param>
        public void Keep(IReadOnlyList<SampleAnswer> answers, int samples)
        {
            Card = ModelCard.Of(Present!, answers);
            if (!readOnly)
            {
                Directory.CreateDirectory(folder);
                Present!.Save(ModelPath, new Dictionary<string, string>
                {
                    ["data"] = "classes drawn or collected in the editor",
                    ["samples"] = samples.ToString(CultureInfo.InvariantCulture),
                });
            }

            Changed?.Invoke();
        }

        /// <summary>Gives the model back. On the models' thread.</summary>
        public void Clear()
        {
            Present?.Dispose();
            Present = null;
            Card = null;
        }
    }
}
