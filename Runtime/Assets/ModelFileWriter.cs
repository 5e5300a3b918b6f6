using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>What a model file is made of.</summary>
    internal static class ModelFileWriter
    {
        /// <summary>The values of all parameters and states by name.</summary>
        /// <exception cref="FormatException">Two layers share a name, or a value is not finite.</exception>
        public static IReadOnlyDictionary<string, Tensor> Tensors(Model model)
        {
            CheckNames(model);
            var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
            foreach (var parameter in model.Parameters)
            {
                Add(parameter.Name, model.Current(parameter));
            }

            foreach (var state in model.States)
            {
                Add(state.Name, model.Current(state));
            }

            return tensors;

            void Add(string name, Tensor values)
            {
                FiniteValues.Check(name, values);
                tensors.Add(name, values);
            }
        }

        /// <summary>The documents by name.</summary>
        public static IReadOnlyDictionary<string, string> Texts(Model model, ModelMetadata metadata)
        {
            var texts = new Dictionary<string, string>
            {
                [ModelFileKeys.Format] = ModelFileKeys.FormatName,
                [ModelFileKeys.FormatVersion] = ModelAsset.FormatVersion.ToString(CultureInfo.InvariantCulture),
                [ModelFileKeys.Architecture] = Architecture.Of(model).ToText(),
                [ModelFileKeys.Labels] = MetadataText.WriteLabels(metadata.Labels),
                [ModelFileKeys.Normalization] = MetadataText.WriteNormalization(metadata.Mean, metadata.StandardDeviation),
                [ModelFileKeys.Provenance] = MetadataText.WriteProvenance(metadata.Provenance),
            };
            if (metadata.Preprocessing is { } preprocessing)
            {
                texts.Add(ModelFileKeys.Preprocessing, MetadataText.WritePreprocessing(preprocessing));
            }

            if (metadata.Behavior is { } behavior)
            {
                texts.Add(ModelFileKeys.Behavior, behavior);
            }

            return texts;
        }

        private static void CheckNames(Model model)
        {
            var shared = model.Layers.Distinct().GroupBy(layer => layer.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
            if (shared is { })
            {
                throw new FormatException($"Several layers are called '{shared.Key}'. Give each its own name.");
            }
        }
    }
}
