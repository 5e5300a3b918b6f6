using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hebb.Models;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>What a model file is made of.</summary>
    internal sealed class ModelFileWriter
    {
        private const int FirstVersion = 1;
        private const int FirstVersionWithHalfPrecision = 2;

        private readonly Model model;
        private readonly WeightPrecision precision;

        public ModelFileWriter(Model model, WeightPrecision precision)
        {
            this.model = model;
            this.precision = precision;
        }

        /// <summary>The values of all parameters and states by name.</summary>
        /// <exception cref="FormatException">Two layers share a name, or a value is not finite, or too large for the precision.</exception>
        public IReadOnlyDictionary<string, Tensor> Tensors()
        {
            CheckNames(model);
            var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
            foreach (var parameter in model.Parameters)
            {
                var values = model.Current(parameter);
                CheckRange(parameter.Name, values);
                Add(parameter.Name, values);
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

        /// <summary>Which of the tensors are kept in half precision.</summary>
        public IReadOnlyCollection<string> HalfPrecisionNames() => precision == WeightPrecision.Float16
            ? model.Parameters.Select(parameter => parameter.Name).ToList()
            : new List<string>();

        /// <summary>The documents by name.</summary>
        public IReadOnlyDictionary<string, string> Texts(ModelMetadata metadata)
        {
            var version = precision == WeightPrecision.Float16 ? FirstVersionWithHalfPrecision : FirstVersion;
            var texts = new Dictionary<string, string>
            {
                [ModelFileKeys.Format] = ModelFileKeys.FormatName,
                [ModelFileKeys.FormatVersion] = version.ToString(CultureInfo.InvariantCulture),
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

        private void CheckRange(string name, Tensor values)
        {
            if (precision == WeightPrecision.Float16 && values.Floats.FirstOrDefault(value => Math.Abs(value) > HalfPrecision.MaxValue) is var tooLarge && tooLarge != 0)
            {
                throw new FormatException($"'{name}' holds {tooLarge}, but half precision ends at {HalfPrecision.MaxValue}. Save the model in single precision.");
            }
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
