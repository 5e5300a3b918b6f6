using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Playing;

/// <summary>Makes textures and sprites of picture files, for scenes that refer to them.</summary>
internal sealed class TextureImporter : IAssetImporter
{
    public IReadOnlyList<string> Extensions { get; } = [".png", ".bmp", ".jpg", ".jpeg"];

    public UnityEngine.Object Import(string path, Type wanted)
    {
        var texture = TextureImage.Show(PictureFile.Read(path));
        texture.name = Path.GetFileNameWithoutExtension(path);
        return wanted == typeof(Sprite)
            ? Sprite.Create(texture, new Rect(0, 0, texture.width, texture.height), new Vector2(0.5f, 0.5f), Mathf.Max(texture.width, texture.height))
            : texture;
    }
}
