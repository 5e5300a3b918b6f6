using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Models;

namespace Hebb.Components
{
    /// <summary>A model that recognizes images, and the classes it was taught since it was trained.</summary>
    internal sealed class ImageRecognizer : IDisposable
    {
        private readonly TrainedModel source;
        private readonly ImageModel model;
        private readonly FeatureExtractor extractor;
        private ClassExamples examples;
        private SoftmaxHead? head;
        private Task<SoftmaxHead>? training;
        private CancellationTokenSource? cancellation;

        /// <exception cref="InvalidDataException">The model is damaged or is no image classifier.</exception>
        /// <exception cref="ArgumentException">The model has learned nothing.</exception>
        /// <exception cref="Devices.DeviceException">There is no device to compute on.</exception>
        public ImageRecognizer(TrainedModel source)
        {
            this.source = source;
            var asset = source.Acquire();
            try
            {
                model = new ImageModel(asset, source.name);
                if (model.Labels.Count == 0)
                {
                    throw new InvalidDataException($"The model '{source.name}' names no classes. Give an image classifier.");
                }

                extractor = new FeatureExtractor(model.Model);
            }
            catch (Exception refusal) when (refusal is InvalidDataException || refusal is ArgumentException)
            {
                source.Release();
                throw;
            }

            examples = new ClassExamples(extractor.Length);
        }

        /// <summary>What is told apart now.</summary>
        public IReadOnlyList<string> Labels => head?.Labels ?? model.Labels;

        /// <summary>Whether a training was begun and not finished.</summary>
        public bool IsTraining => training is { };

        /// <summary>The probabilities of <see cref="Labels"/>.</summary>
        public float[] Recognize(Image image)
        {
            var numbers = model.ToTensor(new[] { model.Preprocessing.Apply(image) });
            return head is { } ? head.Predict(extractor.Extract(numbers.Floats)) : model.Model.Predict(numbers, 1).Floats;
        }

        public void AddExample(string label, Image image) =>
            examples.Add(label, extractor.Extract(model.ToTensor(new[] { model.Preprocessing.Apply(image) }).Floats));

        public int CountExamples(string label) => examples.CountOf(label);

        /// <summary>Starts learning the examples of now on another thread.</summary>
        /// <exception cref="ArgumentException">There are too few classes.</exception>
        /// <exception cref="InvalidOperationException">It was begun already.</exception>
        public void BeginTraining()
        {
            if (training is { })
            {
                throw new InvalidOperationException("Training is under way already. Wait until OnTrained tells that it is through.");
            }

            if (examples.Labels.Count < 2)
            {
                throw new ArgumentException($"Training takes examples of at least two classes, but there {(examples.Labels.Count == 0 ? "are none" : $"is only '{examples.Labels[0]}'")}. Add examples of others.");
            }

            var (snapshot, token) = (examples.Copy(), (cancellation = new CancellationTokenSource()).Token);
            training = Task.Run(() => SoftmaxHead.Learn(snapshot, token), token);
        }

        /// <summary>Takes over what was learned, once it is there.</summary>
        /// <returns>Whether it was there.</returns>
        /// <exception cref="AggregateException">Learning failed; the old classes stay.</exception>
        public bool TryFinishTraining()
        {
            if (training is null || !training.IsCompleted)
            {
                return false;
            }

            var finished = training;
            training = null;
            cancellation?.Dispose();
            cancellation = null;
            head = finished.Result;
            return true;
        }

        public void Forget()
        {
            CancelTraining();
            head = null;
            examples = new ClassExamples(extractor.Length);
        }

        public void Save(string path) => new LearnedClasses(examples, head, source.Sha256).Save(path);

        /// <exception cref="InvalidDataException">The file is damaged, or was made with another model.</exception>
        public void Load(string path)
        {
            var learned = LearnedClasses.Load(path);
            if (learned.ModelSha256 != source.Sha256 || learned.Examples.FeatureCount != extractor.Length)
            {
                throw new InvalidDataException($"'{path}' was learned on top of another model than '{source.name}' and means nothing to it. Use the model it was learned with, or delete the file and teach the classes anew.");
            }

            CancelTraining();
            (examples, head) = (learned.Examples, learned.Head);
        }

        public void Dispose()
        {
            CancelTraining();
            extractor.Dispose();
            source.Release();
        }

        /// <summary>Gives up without waiting: the other thread works on memory of its own.</summary>
        private void CancelTraining()
        {
            cancellation?.Cancel();
            cancellation = null;
            training = null;
        }
    }
}
