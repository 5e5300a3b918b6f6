using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hebb.Models;

namespace Hebb.Assets
{
    /// <summary>What must hold between a model and its metadata, so that whoever uses both can rely on it.</summary>
    internal static class ModelFileChecks
    {
        /// <exception cref="FormatException">They do not fit each other.</exception>
        public static void Check(Model model, ModelMetadata metadata)
        {
            CheckLabels(model, metadata.Labels);
            CheckPreprocessing(model, metadata);
            CheckNormalization(metadata.Mean, metadata.StandardDeviation);
        }

        private static void CheckLabels(Model model, IReadOnlyList<string> labels)
        {
            var shape = model.OutputShapes[0];
            var outputs = shape.Rank == 0 ? 1 : shape[-1];
            if (labels.Count != 0 && labels.Count != outputs)
            {
                throw new FormatException($"There are {labels.Count} labels, but the model has {outputs} outputs: one label for each, or none, was expected.");
            }
        }

        private static void CheckPreprocessing(Model model, ModelMetadata metadata)
        {
            if (!(metadata.Preprocessing is { } preprocessing))
            {
                return;
            }

            var values = (long)preprocessing.Width * preprocessing.Height * preprocessing.Channels;
            if (values != model.InputShapes[0].Length)
            {
                throw new FormatException($"The preprocessing makes pictures of {preprocessing.Width} x {preprocessing.Height} x {preprocessing.Channels} values, but the model takes samples of shape {model.InputShapes[0]}.");
            }

            if (metadata.Mean.Count != 0 && metadata.Mean.Count != preprocessing.Channels)
            {
                throw new FormatException($"There are {metadata.Mean.Count} means, but the preprocessing makes {preprocessing.Channels} channels: one mean for each, or none, was expected.");
            }
        }

        private static void CheckNormalization(IReadOnlyList<float> mean, IReadOnlyList<float> standardDeviation)
        {
            if (mean.Count != standardDeviation.Count)
            {
                throw new FormatException($"There are {mean.Count} means and {standardDeviation.Count} standard deviations: one of each per channel was expected.");
            }

            if (!mean.All(value => Math.Abs(value) <= float.MaxValue) || !standardDeviation.All(value => value > 0 && value <= float.MaxValue))
            {
                throw new FormatException(string.Format(
                    CultureInfo.InvariantCulture,
                    "The means ({0}) must be finite and the standard deviations ({1}) finite and above zero.",
                    string.Join(", ", mean),
                    string.Join(", ", standardDeviation)));
            }
        }
    }
}
