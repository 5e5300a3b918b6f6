using System;
using System.IO;
using Hebb.Devices;
using Hebb.Models;

namespace Hebb.Assets
{
    /// <summary>
    /// A model with what is needed to use it, in one file: a valid safetensors file whose metadata holds the architecture, the
    /// labels, the preprocessing and the normalization. A loaded model can be asked at once, and trained further.
    /// </summary>
    public sealed class ModelAsset : IDisposable
    {
        /// <summary>The extension of such files.</summary>
        public const string Extension = ".hebb";

        /// <summary>The newest version that can be read, as all before it can. What is written has the lowest version that can hold it: 2 with weights in half precision, else 1.</summary>
        public const int FormatVersion = 2;

        private ModelAsset(Model model, ModelMetadata metadata)
        {
            Model = model;
            Metadata = metadata;
        }

        /// <summary>The model, built, with the values of the file.</summary>
        public Model Model { get; }

        /// <summary>What the file says about it.</summary>
        public ModelMetadata Metadata { get; }

        /// <summary>Writes a built model with its present values. The same model and metadata give the same bytes.</summary>
        /// <param name="path">The file; it is replaced as a whole or not at all.</param>
        /// <param name="model">The model.</param>
        /// <param name="metadata">What the file keeps beside it.</param>
        /// <param name="precision">How the trained tensors are kept.</param>
        /// <exception cref="InvalidOperationException">The model is not built, has values that are not finite or too large for the precision, or does not fit the metadata. Nothing was changed.</exception>
        /// <exception cref="IOException">The file cannot be written. Nothing was changed.</exception>
        public static void Save(string path, Model model, ModelMetadata metadata, WeightPrecision precision = WeightPrecision.Float32)
        {
            if (!model.IsBuilt)
            {
                throw new InvalidOperationException($"The model cannot be saved to '{path}': it has no parameters yet. Call Build, Fit or Predict first.");
            }

            try
            {
                ModelFileChecks.Check(model, metadata);
                var file = new ModelFileWriter(model, precision);
                SafetensorsWriter.Save(path, file.Tensors(), file.Texts(metadata), file.HalfPrecisionNames());
            }
            catch (FormatException e)
            {
                throw new InvalidOperationException($"The model cannot be saved to '{path}'. {e.Message}", e);
            }
        }

        /// <summary>Reads a model.</summary>
        /// <param name="path">The file.</param>
        /// <param name="device">Where the model will live; it is not disposed with the asset. Null for the device that <see cref="DeviceCatalog"/> chooses by itself.</param>
        /// <exception cref="InvalidDataException">It is no model file, damaged, cut short, or of a newer version. The message names it and says what was found.</exception>
        /// <exception cref="IOException">It is not there or cannot be read.</exception>
        public static ModelAsset Load(string path, Device? device = null)
        {
            using var stream = File.OpenRead(path);
            return Load(stream, path, device);
        }

        /// <summary>Reads a model from a stream.</summary>
        /// <param name="stream">The content of such a file, from its first byte; it can seek.</param>
        /// <param name="name">What errors call it.</param>
        /// <param name="device">See <see cref="Load(string, Device)"/>.</param>
        /// <exception cref="InvalidDataException">It is no model file, damaged, cut short, or of a newer version. The message says what was found.</exception>
        public static ModelAsset Load(Stream stream, string name, Device? device = null)
        {
            try
            {
                var (model, metadata) = ModelFileReader.Read(SafetensorsFile.Read(stream), device);
                return new ModelAsset(model, metadata);
            }
            catch (FormatException e)
            {
                throw new InvalidDataException($"{name}: {e.Message}", e);
            }
        }

        /// <summary>Gives the model's device memory back.</summary>
        public void Dispose() => Model.Dispose();
    }
}
