using System;
using System.Collections.Generic;
using Hebb.Data.Images;

namespace Hebb.Assets
{
    /// <summary>What a model file keeps beside the model: how inputs are prepared, what outputs mean, where the model comes from.</summary>
    public sealed class ModelMetadata
    {
        /// <summary>The names of the classes, in the order of the outputs; empty when the outputs are no classes.</summary>
        public IReadOnlyList<string> Labels { get; init; } = Array.Empty<string>();

        /// <summary>What is done to a user's picture first; null when inputs are no pictures.</summary>
        public ImagePreprocessing? Preprocessing { get; init; }

        /// <summary>What is subtracted from each channel of an input; empty for nothing.</summary>
        public IReadOnlyList<float> Mean { get; init; } = Array.Empty<float>();

        /// <summary>What each channel is divided by after that: one positive number per entry of <see cref="Mean"/>.</summary>
        public IReadOnlyList<float> StandardDeviation { get; init; } = Array.Empty<float>();

        /// <summary>What an agent that the model decides for sees and can do, as JSON; null when it decides for none.</summary>
        public string? Behavior { get; init; }

        /// <summary>Where the model comes from, freely named: data, seed, settings, versions.</summary>
        public IReadOnlyDictionary<string, string> Provenance { get; init; } = new Dictionary<string, string>();
    }
}
