using Hebb.Data.Images;

namespace Hebb.Authoring.Live
{
    /// <summary>What a layer answered, as a picture.</summary>
    /// <param name="Layer">The layer's name.</param>
    /// <param name="Picture">Its feature maps side by side, or its numbers.</param>
    internal sealed record LayerTile(string Layer, Image Picture);
}
