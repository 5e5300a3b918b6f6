using System;
using System.Globalization;
using Hebb.Devices;
using Hebb.Models;

namespace Hebb.Assets
{
    /// <summary>Makes a model from a file. Everything the file claims is checked against what it holds before memory is taken.</summary>
    internal static class ModelFileReader
    {
        /// <exception cref="FormatException">It is no model file, damaged, or of a newer version.</exception>
        public static (Model Model, ModelMetadata Metadata) Read(SafetensorsFile file, Device? device)
        {
            CheckFormat(file);
            CheckVersion(Text(file, ModelFileKeys.FormatVersion));
            var metadata = ReadMetadata(file);
            var model = ReadModel(file, device);
            ModelFileChecks.Check(model, metadata);
            return (model, metadata);
        }

        private static Model ReadModel(SafetensorsFile file, Device? device)
        {
            var architecture = Architecture.Parse(Text(file, ModelFileKeys.Architecture));
            var values = new StoredValues(file);
            var model = architecture.Restore(values, device);
            values.CheckAllTaken();
            return model;
        }

        private static ModelMetadata ReadMetadata(SafetensorsFile file)
        {
            var (mean, standardDeviation) = MetadataText.ReadNormalization(Text(file, ModelFileKeys.Normalization));
            return new ModelMetadata
            {
                Labels = MetadataText.ReadLabels(Text(file, ModelFileKeys.Labels)),
                Preprocessing = file.Metadata.TryGetValue(ModelFileKeys.Preprocessing, out var text) ? MetadataText.ReadPreprocessing(text) : null,
                Mean = mean,
                StandardDeviation = standardDeviation,
                Behavior = file.Metadata.TryGetValue(ModelFileKeys.Behavior, out var behavior) ? behavior : null,
                Provenance = MetadataText.ReadProvenance(Text(file, ModelFileKeys.Provenance)),
            };
        }

        private static void CheckFormat(SafetensorsFile file)
        {
            if (!file.Metadata.TryGetValue(ModelFileKeys.Format, out var format) || format != ModelFileKeys.FormatName)
            {
                throw new FormatException("This is a safetensors file, but no Hebb model: it holds tensors without an architecture. Give a file that Hebb saved.");
            }
        }

        private static void CheckVersion(string text)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
            {
                throw new FormatException($"Its format version is '{text}', but a number from 1 was expected. The file is damaged; save it again.");
            }

            if (version > ModelAsset.FormatVersion)
            {
                throw new FormatException($"It has the format version {version}, but this version of Hebb reads up to {ModelAsset.FormatVersion}. Update Hebb, or save the model with this version.");
            }
        }

        private static string Text(SafetensorsFile file, string key) => file.Metadata.TryGetValue(key, out var text)
            ? text
            : throw new FormatException($"Its metadata lacks '{key}'. The file is damaged; save it again.");
    }
}
