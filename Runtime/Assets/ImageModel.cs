using System;
using System.Collections.Generic;
using System.IO;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Devices;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>A model that takes images, with what its file says is to be done to a picture first.</summary>
    public sealed class ImageModel : IDisposable
    {
        private readonly ModelAsset asset;

        /// <summary>Takes a model over; it is disposed with this object.</summary>
        /// <param name="asset">A model that takes samples of shape (channels, height, width).</param>
        /// <param name="name">What errors call it.</param>
        /// <exception cref="InvalidDataException">The model takes no images. It was not taken over.</exception>
        public ImageModel(ModelAsset asset, string name)
        {
            this.asset = asset;
            if (Shape.Rank != 3)
            {
                throw new InvalidDataException($"'{name}' takes samples of shape {Shape}, not images (channels, height, width); give a model that was trained on images.");
            }

            Normalization = asset.Metadata.Mean.Count > 0
                ? new ImageNormalization(asset.Metadata.Mean, asset.Metadata.StandardDeviation)
                : ImageNormalization.ToUnit(Shape[0]);
            Preprocessing = asset.Metadata.Preprocessing ?? new ResizePreprocessing(Shape[2], Shape[1], Shape[0], ImageFit.Pad);
        }

        /// <summary>The model.</summary>
        public Model Model => asset.Model;

        /// <summary>The names of the classes; empty for a model that is no classifier.</summary>
        public IReadOnlyList<string> Labels => asset.Metadata.Labels;

        /// <summary>One image: (channels, height, width).</summary>
        public TensorShape Shape => asset.Model.InputShapes[0];

        /// <summary>What makes a prepared picture into numbers.</summary>
        public ImageNormalization Normalization { get; }

        /// <summary>What makes a picture into what the model takes; pictures are only brought to size where the model file does not say.</summary>
        public ImagePreprocessing Preprocessing { get; }

        /// <summary>Reads a model file. The device is not disposed with the model.</summary>
        /// <exception cref="InvalidDataException">The file is no model, or its model takes no images.</exception>
        /// <inheritdoc cref="ModelAsset.Load(string, Device)"/>
        public static ImageModel Load(string path, Device? device = null)
        {
            var asset = ModelAsset.Load(path, device);
            try
            {
                return new ImageModel(asset, path);
            }
            catch (InvalidDataException)
            {
                asset.Dispose();
                throw;
            }
        }

        /// <summary>The picture in a file as the model sees it.</summary>
        /// <inheritdoc cref="ImageCodec.Decode(string)"/>
        public Image Prepare(string file) => Preprocessing.Apply(ImageCodec.Decode(file));

        /// <summary>Prepared pictures as the numbers that the model takes, (N, channels, height, width).</summary>
        public Tensor ToTensor(IReadOnlyList<Image> pictures)
        {
            var tensor = Tensor.Zeros(Shape.Prepend(pictures.Count));
            for (var index = 0; index < pictures.Count; index++)
            {
                Normalization.Apply(pictures[index], tensor.Floats.AsSpan(index * Shape.Length, Shape.Length));
            }

            return tensor;
        }

        /// <summary>Gives the model's device memory back.</summary>
        public void Dispose() => asset.Dispose();
    }
}
