using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;

namespace Hebb.Authoring.Models
{
    /// <summary>What the page is told of a layer.</summary>
    /// <param name="Name">Unique in its model.</param>
    /// <param name="Kind">In Keras' spelling.</param>
    /// <param name="Shape">Of what it answers to one picture.</param>
    /// <param name="Parameters">Trained numbers.</param>
    /// <param name="Settings">What it was made with.</param>
    internal sealed record LayerCard(string Name, string Kind, IReadOnlyList<int> Shape, long Parameters, IReadOnlyDictionary<string, string> Settings)
    {
        public static LayerCard Of(Layer layer) => new(
            layer.Name,
            layer.Kind,
            layer.OutputShape.ToArray(),
            layer.Parameters.Sum(parameter => (long)parameter.Shape.Length),
            layer.Config.Settings.ToDictionary(setting => setting.Key, setting => $"{setting.Value}"));
    }
}
