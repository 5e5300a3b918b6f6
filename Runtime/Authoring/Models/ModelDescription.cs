using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Assets;
using Hebb.Devices.Cpu;

namespace Hebb.Authoring.Models
{
    /// <summary>What a model file holds, for a person.</summary>
    internal sealed record ModelDescription
    {
        /// <summary>The names of the classes; empty for a model that is no classifier.</summary>
        public IReadOnlyList<string> Labels { get; init; } = new List<string>();

        /// <summary>What one sample is: <c>3 x 48 x 48</c>; one for each input.</summary>
        public IReadOnlyList<string> Inputs { get; init; } = new List<string>();

        /// <summary>The layers in the order they run.</summary>
        public IReadOnlyList<LayerCard> Layers { get; init; } = new List<LayerCard>();

        /// <summary>Trained numbers.</summary>
        public long Parameters { get; init; }

        /// <summary>The size of the file.</summary>
        public long Bytes { get; init; }

        /// <summary>What is done to a picture first, by the name of its kind; null where the file does not say.</summary>
        public string? Preprocessing { get; init; }

        /// <summary>What the file says of where it comes from.</summary>
        public IReadOnlyDictionary<string, string> Provenance { get; init; } = new Dictionary<string, string>();

        /// <summary>Reads the whole file, so that a damaged one is found.</summary>
        /// <param name="content">Its bytes.</param>
        /// <param name="name">What errors call it.</param>
        /// <exception cref="InvalidDataException">It is no model, or damaged; the message says what was found.</exception>
        public static ModelDescription Read(byte[] content, string name)
        {
            using var device = new CpuDevice();
            using var stream = new MemoryStream(content, writable: false);
            using var asset = ModelAsset.Load(stream, name, device);
            return new ModelDescription
            {
                Labels = asset.Metadata.Labels,
                Inputs = asset.Model.InputShapes.Select(shape => string.Join(" x ", shape.ToArray())).ToList(),
                Layers = asset.Model.Layers.Select(LayerCard.Of).ToList(),
                Parameters = asset.Model.Parameters.Sum(parameter => (long)parameter.Shape.Length),
                Bytes = content.Length,
                Preprocessing = asset.Metadata.Preprocessing?.Name,
                Provenance = asset.Metadata.Provenance,
            };
        }
    }
}
