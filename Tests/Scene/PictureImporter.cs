using UnityEngine;

namespace Hebb.Scene.Tests;

/// <summary>Stands for the importer of pictures: the file holds the side of a white square.</summary>
internal sealed class PictureImporter : IAssetImporter
{
    public IReadOnlyList<string> Extensions { get; } = [".pic"];

    public UnityEngine.Object Import(string path, Type wanted)
    {
        var side = int.Parse(File.ReadAllText(path));
        return new Texture2D(side, side, TextureFormat.RGBA32, false);
    }
}
