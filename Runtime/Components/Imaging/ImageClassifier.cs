using System;
using System.Collections.Generic;
using System.IO;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Tensors;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>
    /// Says what a texture or a camera shows. A game that ships it can go on learning: show it examples with
    /// <see cref="AddExample(string, Texture2D)"/>, then call <see cref="Train"/>. The model that is shipped stays as it is; a small head
    /// on top of it learns, and is kept for the player in <see cref="PlayerFile"/>.
    /// </summary>
    [AddComponentMenu("Hebb/Image Classifier")]
    public sealed class ImageClassifier : MonoBehaviour
    {
        [Header("Model")]
        [SerializeField, Tooltip("A trained image classifier.")]
        private TrainedModel? model;

        [Header("Picture")]
        [SerializeField, Tooltip("A readable texture to look at.")]
        private Texture2D? texture;

        [SerializeField, Tooltip("A camera to look through, where there is no texture.")]
        private Camera? sourceCamera;

        [SerializeField, Range(16, 1024), Tooltip("Pixels along each side of a picture that is taken with the camera; the model's own preparation follows.")]
        private int cameraResolution = 128;

        [SerializeField, Range(0f, 10f), Tooltip("Seconds from one look to the next; 0 looks in every frame.")]
        private float interval = 0.1f;

        [SerializeField, Tooltip("Whether to look by itself; otherwise Classify is to be called.")]
        private bool classifyContinuously = true;

        [Header("Player")]
        [SerializeField, Tooltip("Keeps what the player teaches, in the folder for files that last; empty keeps nothing.")]
        private string playerFile = string.Empty;

        private readonly Viewfinder viewfinder = new Viewfinder();
        private ProblemLog? problems;
        private ImageRecognizer? recognizer;
        private float nextLook;

        /// <summary>Called after every look with the most probable label and its probability.</summary>
        public event Action<string, float>? OnClassified;

        /// <summary>Called when <see cref="Train"/> is through.</summary>
        public event Action? OnTrained;

        /// <summary>The model; null for none. A change takes effect at once and forgets the examples.</summary>
        public TrainedModel? Model
        {
            get => model;
            set
            {
                model = value;
                if (isActiveAndEnabled)
                {
                    Close();
                    Open();
                }
            }
        }

        /// <summary>A readable texture to look at; null for none.</summary>
        public Texture2D? Texture
        {
            get => texture;
            set => texture = value;
        }

        /// <summary>A camera to look through, where there is no texture.</summary>
        public Camera? SourceCamera
        {
            get => sourceCamera;
            set => sourceCamera = value;
        }

        /// <summary>Pixels along each side of a picture that is taken with the camera; the model's own preparation follows.</summary>
        public int CameraResolution
        {
            get => cameraResolution;
            set => cameraResolution = Mathf.Max(1, value);
        }

        /// <summary>Seconds from one look to the next; 0 looks in every frame.</summary>
        public float Interval
        {
            get => interval;
            set => interval = Mathf.Max(0, value);
        }

        /// <summary>Whether to look by itself; otherwise <see cref="Classify()"/> is to be called.</summary>
        public bool ClassifyContinuously
        {
            get => classifyContinuously;
            set => classifyContinuously = value;
        }

        /// <summary>
        /// The name of a file in <see cref="Application.persistentDataPath"/> that keeps what the player teaches: written when <see cref="Train"/>
        /// is through, read when the classifier is enabled, deleted by <see cref="Forget"/>. Empty keeps nothing. Set it before the classifier is enabled.
        /// </summary>
        public string PlayerFile
        {
            get => playerFile;
            set => playerFile = value;
        }

        /// <summary>What was seen last; empty before the first look.</summary>
        public string Label { get; private set; } = string.Empty;

        /// <summary>How probable <see cref="Label"/> is, in [0, 1].</summary>
        public float Probability { get; private set; }

        /// <summary>What is told apart: the model's classes, or those that were taught after <see cref="Train"/>.</summary>
        public IReadOnlyList<string> Labels => recognizer?.Labels ?? Array.Empty<string>();

        /// <summary>The probability of every one of <see cref="Labels"/> at the last look.</summary>
        public IReadOnlyList<float> Probabilities { get; private set; } = Array.Empty<float>();

        /// <summary>Whether <see cref="Train"/> is under way.</summary>
        public bool IsTraining => recognizer?.IsTraining ?? false;

        /// <summary>Looks at the texture, or through the camera.</summary>
        /// <returns>The most probable label; empty without a model or a picture.</returns>
        public string Classify() => recognizer is { } && viewfinder.Look(texture, sourceCamera, cameraResolution) is { } image ? Classify(recognizer, image) : string.Empty;

        /// <summary>Looks at a readable texture.</summary>
        /// <returns>The most probable label; empty without a model.</returns>
        public string Classify(Texture2D shown) => recognizer is { } ? Classify(recognizer, TextureImage.Read(shown)) : string.Empty;

        /// <summary>Adds what is seen now, on the texture or through the camera, as an example of a class.</summary>
        /// <inheritdoc cref="AddExample(string, Texture2D)"/>
        /// <exception cref="InvalidOperationException">There is no model, or nothing to look at.</exception>
        public void AddExample(string label) => Opened.AddExample(label, viewfinder.Look(texture, sourceCamera, cameraResolution) ?? throw new InvalidOperationException(
            $"{ObjectPath.Of(this)} has nothing to look at. Give the image classifier a texture or a camera."));

        /// <summary>Adds a picture as an example of a class. New labels make new classes; they are told apart after <see cref="Train"/>.</summary>
        /// <param name="label">Name of the class. Add examples of the model's own classes, too, if they are to be kept.</param>
        /// <param name="example">A readable texture.</param>
        /// <exception cref="ArgumentException">The label is empty.</exception>
        /// <exception cref="InvalidOperationException">There is no model.</exception>
        public void AddExample(string label, Texture2D example) => Opened.AddExample(label, TextureImage.Read(example));

        /// <summary>How many examples of a class were added.</summary>
        public int CountExamples(string label) => recognizer?.CountExamples(label) ?? 0;

        /// <summary>Learns to tell the classes of the examples apart, on another thread; <see cref="OnTrained"/> tells when it is through. Until then the old classes are told apart.</summary>
        /// <exception cref="ArgumentException">There are examples of fewer than two classes.</exception>
        /// <exception cref="InvalidOperationException">There is no model, training is under way, or nothing may learn; see <see cref="Learning"/>.</exception>
        public void Train()
        {
            if (!Learning.IsAllowed)
            {
                throw new InvalidOperationException($"{ObjectPath.Of(this)}: the image classifier may not learn, as nothing in this game may. Build the game with learning on, or do not call Train.");
            }

            Opened.BeginTraining();
        }

        /// <summary>Drops the examples and what was learned from them, also from <see cref="PlayerFile"/>: the model's own classes are told apart again.</summary>
        /// <exception cref="IOException">The file cannot be deleted.</exception>
        public void Forget()
        {
            recognizer?.Forget();
            if (playerFile.Length > 0)
            {
                File.Delete(PlayerPath);
            }
        }

        /// <summary>Writes the examples and what was learned from them to a file.</summary>
        /// <exception cref="InvalidOperationException">There is no model, or no example.</exception>
        /// <exception cref="IOException">The file cannot be written; nothing was changed.</exception>
        public void Save(string path) => Opened.Save(path);

        /// <summary>Reads what <see cref="Save"/> wrote, in the place of what was learned since.</summary>
        /// <exception cref="InvalidDataException">The file is damaged, or was made with another model. Nothing was changed.</exception>
        /// <exception cref="InvalidOperationException">There is no model.</exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        public void Load(string path) => Opened.Load(path);

        /// <summary>
        /// All that keeps it from telling what is seen, a sentence or two each with what to do; empty when nothing does. It needs no
        /// game: an inspector may ask. The model is loaded for it, so do not ask in every frame.
        /// </summary>
        public IReadOnlyList<string> FindProblems() => ClassifierProblems.Find(model, texture, sourceCamera, classifyContinuously);

        private ImageRecognizer Opened => recognizer ?? throw new InvalidOperationException(
            $"{ObjectPath.Of(this)}: the image classifier has no model in use. Give it a model, and enable it.");

        private string PlayerPath => Path.Combine(Application.persistentDataPath, playerFile);

        private ProblemLog Problems => problems ??= new ProblemLog(this);

        private void OnEnable() => Open();

        private void OnDisable() => Close();

        private void Update()
        {
            if (recognizer is null)
            {
                return;
            }

            FinishTraining(recognizer);
            if (classifyContinuously && Time.time >= nextLook)
            {
                nextLook = Time.time + interval;
                Classify();
            }
        }

        private void FinishTraining(ImageRecognizer trained)
        {
            try
            {
                if (trained.TryFinishTraining())
                {
                    Keep(trained);
                    OnTrained?.Invoke();
                }
            }
            catch (AggregateException failure)
            {
                Debug.LogException(failure.GetBaseException(), this);
            }
        }

        private void Open()
        {
            if (model == null)
            {
                Problems.Tell(nameof(Model), ClassifierProblems.NoModel);
                return;
            }

            try
            {
                recognizer = new ImageRecognizer(model);
                Recall(recognizer);
            }
            catch (Exception refusal) when (refusal is InvalidDataException || refusal is ArgumentException || refusal is DeviceException)
            {
                Problems.Tell(nameof(TrainedModel), refusal.Message);
            }
        }

        /// <summary>Writes what the player taught; where that cannot be, the game goes on with it until it ends.</summary>
        private void Keep(ImageRecognizer taught)
        {
            if (playerFile.Length == 0)
            {
                return;
            }

            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PlayerPath)!);
                taught.Save(PlayerPath);
            }
            catch (Exception refusal) when (refusal is IOException || refusal is UnauthorizedAccessException)
            {
                Problems.Tell(nameof(Keep), $"What was taught will be lost when the game ends: {refusal.Message}");
            }
        }

        /// <summary>Reads what the player taught earlier; where that cannot be, the model's own classes are told apart.</summary>
        private void Recall(ImageRecognizer opened)
        {
            if (playerFile.Length == 0 || !File.Exists(PlayerPath))
            {
                return;
            }

            try
            {
                opened.Load(PlayerPath);
            }
            catch (Exception refusal) when (refusal is IOException || refusal is InvalidDataException || refusal is UnauthorizedAccessException)
            {
                Problems.Tell(nameof(Recall), refusal.Message);
            }
        }

        private void Close()
        {
            recognizer?.Dispose();
            recognizer = null;
            viewfinder.Dispose();
        }

        private string Classify(ImageRecognizer recognizing, Image image)
        {
            var probabilities = recognizing.Recognize(image);
            var best = Largest.IndexOf(probabilities);
            Probabilities = probabilities;
            Probability = probabilities[best];
            Label = recognizing.Labels[best];
            OnClassified?.Invoke(Label, Probability);
            return Label;
        }
    }
}
