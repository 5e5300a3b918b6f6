using System;
using System.Collections.Generic;
using System.IO;
using Hebb.Assets;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Models.Inspection;
using Hebb.Tensors;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Draws what goes on in a model onto a texture: the same pixels that <c>hebb inspect</c> writes.</summary>
    [AddComponentMenu("Hebb/Activation Texture")]
    public sealed class ActivationTexture : MonoBehaviour
    {
        [Header("Model")]
        [SerializeField, Tooltip("A trained model that takes images.")]
        private TrainedModel? model;

        [SerializeField, Tooltip("What to show.")]
        private ActivationView view = ActivationView.Activations;

        [SerializeField, Tooltip("Name of the layer; for Grad-CAM the last convolution unless given.")]
        private string layer = string.Empty;

        [SerializeField, Tooltip("The class that gradients and Grad-CAM explain; the most probable one unless given.")]
        private string explainedLabel = string.Empty;

        [Header("Picture")]
        [SerializeField, Tooltip("A readable texture that is shown to the model.")]
        private Texture2D? source;

        [SerializeField, Tooltip("A camera that the model looks through, where there is no texture.")]
        private Camera? sourceCamera;

        [SerializeField, Range(16, 1024), Tooltip("Pixels along each side of a picture that is taken with the camera; the model's own preparation follows.")]
        private int cameraResolution = 128;

        [SerializeField, Range(0f, 10f), Tooltip("Seconds from one drawing to the next; 0 draws in every frame.")]
        private float interval = 0.5f;

        private readonly Viewfinder viewfinder = new Viewfinder();
        private ProblemLog? problems;
        private ImageModel? loaded;
        private TrainedModel? acquired;
        private float nextDrawing;

        /// <summary>Called after every drawing.</summary>
        public event Action<Texture2D>? OnDrawn;

        /// <summary>The drawing; null before the first. It stays the same object, but takes the size of each drawing.</summary>
        public Texture2D? Texture { get; private set; }

        /// <summary>The model; null for none.</summary>
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

        /// <summary>What to show.</summary>
        public ActivationView View
        {
            get => view;
            set => view = value;
        }

        /// <summary>Name of the layer; empty leaves the choice to Grad-CAM and takes the first layer otherwise.</summary>
        public string Layer
        {
            get => layer;
            set => layer = value;
        }

        /// <summary>The class that gradients and Grad-CAM explain; empty for the most probable one.</summary>
        public string ExplainedLabel
        {
            get => explainedLabel;
            set => explainedLabel = value;
        }

        /// <summary>A readable texture that is shown to the model.</summary>
        public Texture2D? Source
        {
            get => source;
            set => source = value;
        }

        /// <summary>A camera that the model looks through, where there is no texture.</summary>
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

        /// <summary>Seconds from one drawing to the next; 0 draws in every frame.</summary>
        public float Interval
        {
            get => interval;
            set => interval = Mathf.Max(0, value);
        }

        /// <summary>The names of the model's layers in the order they run; empty without a model.</summary>
        public IReadOnlyList<string> Layers
        {
            get
            {
                var names = new List<string>();
                if (loaded is { })
                {
                    foreach (var part in loaded.Model.Layers)
                    {
                        names.Add(part.Name);
                    }
                }

                return names;
            }
        }

        private ProblemLog Problems => problems ??= new ProblemLog(this);

        /// <summary>Draws now.</summary>
        /// <returns>The drawing; null without a model or a picture.</returns>
        /// <exception cref="ArgumentException">The model has no such layer or class, or the view cannot be drawn of it.</exception>
        public Texture2D? Draw()
        {
            if (loaded is null || viewfinder.Look(source, sourceCamera, cameraResolution) is not { } seen)
            {
                return null;
            }

            var input = loaded.Preprocessing.Apply(seen);
            var drawing = Draw(loaded, new InspectionPictures(loaded.Model, input, loaded.ToTensor(new[] { input })), input);
            Texture = TextureImage.Show(drawing.Image, Texture);
            OnDrawn?.Invoke(Texture);
            return Texture;
        }

        private void OnEnable() => Open();

        private void OnDisable() => Close();

        private void OnDestroy()
        {
            if (Texture != null)
            {
                Destroy(Texture);
            }
        }

        private void Update()
        {
            if (loaded is null || Time.time < nextDrawing)
            {
                return;
            }

            nextDrawing = Time.time + interval;
            try
            {
                Draw();
            }
            catch (ArgumentException refusal)
            {
                Problems.Tell($"{view}{layer}{explainedLabel}", refusal.Message);
            }
        }

        private InspectionPicture Draw(ImageModel from, InspectionPictures pictures, Image input) => view switch
        {
            ActivationView.Input => pictures.DrawInput(),
            ActivationView.Filters => pictures.DrawFilters(LayerOrFirst(from)),
            ActivationView.Gradients => pictures.DrawSaliency(ClassToExplain(from, input)),
            ActivationView.GradCam => pictures.DrawGradCam(ClassToExplain(from, input), layer.Length > 0 ? layer : null),
            _ => pictures.DrawActivations(LayerOrFirst(from)),
        };

        private string LayerOrFirst(ImageModel from) => layer.Length > 0 ? layer : from.Model.Layers[0].Name;

        private int ClassToExplain(ImageModel from, Image input)
        {
            if (explainedLabel.Length == 0)
            {
                return Largest.IndexOf(from.Model.Predict(from.ToTensor(new[] { input }), 1).Floats);
            }

            for (var index = 0; index < from.Labels.Count; index++)
            {
                if (from.Labels[index] == explainedLabel)
                {
                    return index;
                }
            }

            throw new ArgumentException($"The model has no class '{explainedLabel}'. It has {(from.Labels.Count == 0 ? "none" : string.Join(", ", from.Labels))}.");
        }

        private void Open()
        {
            if (model == null)
            {
                Problems.Tell(nameof(Model), "The activation texture has no model. Give it one.");
                return;
            }

            try
            {
                var asset = model.Acquire();
                acquired = model;
                loaded = new ImageModel(asset, model.name);
            }
            catch (Exception refusal) when (refusal is InvalidDataException || refusal is DeviceException)
            {
                Problems.Tell(nameof(TrainedModel), refusal.Message);
            }
        }

        private void Close()
        {
            loaded = null;
            acquired?.Release();
            acquired = null;
            viewfinder.Dispose();
        }
    }
}
