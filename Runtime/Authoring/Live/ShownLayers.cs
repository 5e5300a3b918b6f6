using System;
using System.Collections.Generic;

namespace Hebb.Authoring.Live
{
    /// <summary>What the model said of a picture, with its layers as they answered.</summary>
    /// <param name="Answer">Null before the first picture.</param>
    /// <param name="Layers">In the order they run.</param>
    internal sealed record ShownLayers(LiveAnswer? Answer, IReadOnlyList<LayerTile> Layers)
    {
        /// <summary>Before the first picture.</summary>
        public static ShownLayers None { get; } = new ShownLayers(null, Array.Empty<LayerTile>());
    }
}
