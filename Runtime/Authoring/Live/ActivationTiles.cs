using System.Collections.Generic;
using Hebb.Authoring.Models;
using Hebb.Imaging;

namespace Hebb.Authoring.Live
{
    /// <summary>Draws a model's layers as they answered to the last picture: the pictures that <c>hebb inspect</c> writes.</summary>
    internal static class ActivationTiles
    {
        /// <summary>One picture for each layer, in the order they run. On the models' thread.</summary>
        public static IReadOnlyList<LayerTile> Draw(LiveModel model)
        {
            var layers = new LayerTile[model.Calls.Count];
            for (var call = 0; call < layers.Length; call++)
            {
                layers[call] = new LayerTile(model.Calls[call].Layer.Name, TensorSheet.Draw(model.Values(call), model.ShapeOf(call)).Picture);
            }

            return layers;
        }
    }
}
