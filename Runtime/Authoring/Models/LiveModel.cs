using System;
using System.Collections.Generic;
using Hebb.Assets;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Models.Inspection;
using Hebb.Tensors;

namespace Hebb.Authoring.Models
{
    /// <summary>An image classifier that is at hand: it can be asked again and again, also while it learns. Only for the thread of the models.</summary>
    internal sealed class LiveModel : IDisposable
    {
        private readonly ActivationProbe probe;
        private readonly ModelExplainer explainer;
        private readonly float[] numbers;
        private Image? prepared;

        /// <summary>Takes a built model; it is disposed with this.</summary>
        public LiveModel(Model model, IReadOnlyList<string> labels, ImagePreprocessing preprocessing, ImageNormalization normalization)
        {
            Model = model;
            Labels = labels;
            Preprocessing = preprocessing;
            Normalization = normalization;
            probe = new ActivationProbe(model);
            explainer = new ModelExplainer(model);
            numbers = new float[model.InputShapes[0].Length];
        }

        public Model Model { get; }

        /// <summary>The names of the classes, in the order of the answers.</summary>
        public IReadOnlyList<string> Labels { get; }

        public ImagePreprocessing Preprocessing { get; }

        public ImageNormalization Normalization { get; }

        /// <summary>The layers in the order they run.</summary>
        public IReadOnlyList<LayerCall> Calls => probe.Calls;

        /// <summary>What the last picture became for the model; empty before the first.</summary>
        public ReadOnlySpan<float> Numbers => numbers;

        /// <summary>How its answers can be explained, the best first.</summary>
        public IReadOnlyList<ExplanationKind> Explanations => explainer.Kinds;

        /// <summary>Whether a picture was shown to it.</summary>
        public bool HasPicture => prepared is not null;

        /// <summary>Reads a model file.</summary>
        /// <inheritdoc cref="ImageModel.Load"/>
        public static LiveModel Load(string path, Device device)
        {
            var images = ImageModel.Load(path, device);
            return new LiveModel(images.Model, images.Labels, images.Preprocessing, images.Normalization);
        }

        /// <summary>Shows the model a picture.</summary>
        /// <returns>The picture as the model was given it.</returns>
        public Image Show(Image picture)
        {
            prepared = Preprocessing.Apply(picture);
            Normalization.Apply(prepared, numbers);
            probe.Run(numbers);
            return prepared;
        }

        /// <summary>The shape of what a layer answers.</summary>
        public TensorShape ShapeOf(int call) => probe.ShapeOf(call);

        /// <summary>What a layer answered to the last picture.</summary>
        public ReadOnlySpan<float> Values(int call) => probe.Values(call);

        /// <summary>The answer to the last picture: a probability for each class.</summary>
        public float[] Probabilities() => probe.Values(probe.Calls.Count - 1).ToArray();

        /// <summary>Draws why it answers the last picture as it does: what <c>hebb inspect</c> draws.</summary>
        /// <param name="kind">One of <see cref="Explanations"/>.</param>
        /// <param name="label">The class that is asked about, from 0; the most probable one unless given.</param>
        /// <exception cref="InvalidOperationException">No picture was shown.</exception>
        public Explanation Explain(ExplanationKind kind, int? label = null)
        {
            var input = prepared ?? throw new InvalidOperationException("Show the model a picture before its answer is explained.");
            var asked = label ?? Largest.IndexOf(probe.Values(probe.Calls.Count - 1));
            var pictures = new InspectionPictures(Model, input, new Tensor(Model.InputShapes[0].Prepend(1), numbers));
            return new Explanation(kind, asked, explainer.Draw(kind, pictures, asked));
        }

        /// <summary>Writes the model's file.</summary>
        public void Save(string path, IReadOnlyDictionary<string, string> provenance) => ModelAsset.Save(path, Model, new ModelMetadata
        {
            Labels = Labels,
            Preprocessing = Preprocessing,
            Mean = Normalization.Mean,
            StandardDeviation = Normalization.StandardDeviation,
            Provenance = provenance,
        });

        public void Dispose()
        {
            explainer.Dispose();
            probe.Dispose();
            Model.Dispose();
        }
    }
}
