using System.Collections.Generic;
using System.Linq;
using Hebb.Authoring.Training;

namespace Hebb.Authoring.Models
{
    /// <summary>What the page is told of a model.</summary>
    /// <param name="Labels">The names of the classes.</param>
    /// <param name="Input">The shape of one picture: channels, height, width.</param>
    /// <param name="Layers">In the order they run.</param>
    /// <param name="Explanations">How its answers can be explained, the best first.</param>
    /// <param name="Parameters">Trained numbers.</param>
    /// <param name="Device">Where it lives.</param>
    /// <param name="Answers">What it makes of the data set; empty while it learns.</param>
    internal sealed record ModelCard(
        IReadOnlyList<string> Labels, IReadOnlyList<int> Input, IReadOnlyList<LayerCard> Layers, IReadOnlyList<ExplanationKind> Explanations, long Parameters, string Device, IReadOnlyList<SampleAnswer> Answers)
    {
        public static ModelCard Of(LiveModel model, IReadOnlyList<SampleAnswer> answers) => new(
            model.Labels,
            model.Model.InputShapes[0].ToArray(),
            model.Calls.Select(call => LayerCard.Of(call.Layer)).ToList(),
            model.Explanations,
            model.Model.Parameters.Sum(parameter => (long)parameter.Shape.Length),
            model.Model.Device.Info.Name,
            answers);
    }
}
