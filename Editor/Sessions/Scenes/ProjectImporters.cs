using Hebb.Components;
using Hebb.Data.Images;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Makes objects of a project's files: trained models and pictures.</summary>
internal static class ProjectImporters
{
    public static IReadOnlyList<IAssetImporter> All { get; } = [new ModelImporter(), new PictureImporter()];

    private sealed class ModelImporter : IAssetImporter
    {
        public IReadOnlyList<string> Extensions { get; } = [".hebb"];

        public UnityEngine.Object Import(string path, Type wanted) => TrainedModel.Create(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
    }

    private sealed class PictureImporter : IAssetImporter
    {
        public IReadOnlyList<string> Extensions { get; } = [".png", ".bmp", ".jpg", ".jpeg"];

        public UnityEngine.Object Import(string path, Type wanted)
        {
            var picture = ImageTransforms.ToRgba(ImageCodec.Decode(path));
            var texture = new Texture2D(picture.Width, picture.Height, TextureFormat.RGBA32, false) { name = Path.GetFileNameWithoutExtension(path) };
            var colors = new Color32[picture.Width * picture.Height];
            for (var index = 0; index < colors.Length; index++)
            {
                // Rows of textures begin at the bottom.
                var pixel = picture.Pixels.AsSpan(4 * ((((picture.Height - 1 - (index / picture.Width)) * picture.Width) + (index % picture.Width))), 4);
                colors[index] = new Color32(pixel[0], pixel[1], pixel[2], pixel[3]);
            }

            texture.SetPixels32(colors);
            return wanted == typeof(Sprite)
                ? Sprite.Create(texture, new Rect(0, 0, picture.Width, picture.Height), new Vector2(0.5f, 0.5f), Math.Max(picture.Width, picture.Height))
                : texture;
        }
    }
}
