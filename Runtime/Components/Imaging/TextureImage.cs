using System;
using Hebb.Data.Images;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Brings pictures between textures, whose rows begin at the bottom, and images, whose rows begin at the top.</summary>
    public static class TextureImage
    {
        private const int ColorChannels = 3;
        private const int OpacityChannels = 4;

        /// <summary>The picture of a readable texture, RGBA.</summary>
        public static Image Read(Texture2D texture)
        {
            var pixels = texture.GetPixels32();
            var image = new Image(texture.width, texture.height, OpacityChannels);
            for (var y = 0; y < image.Height; y++)
            {
                var row = image.Row(image.Height - 1 - y);
                for (var x = 0; x < image.Width; x++)
                {
                    var pixel = pixels[(y * image.Width) + x];
                    row[OpacityChannels * x] = pixel.r;
                    row[(OpacityChannels * x) + 1] = pixel.g;
                    row[(OpacityChannels * x) + 2] = pixel.b;
                    row[(OpacityChannels * x) + 3] = pixel.a;
                }
            }

            return image;
        }

        /// <summary>The picture that was drawn into a render texture, RGBA.</summary>
        /// <param name="drawn">What cameras drew into.</param>
        /// <param name="copy">A texture of its size and of format RGBA32, through which the pixels come and which holds them afterwards.</param>
        public static Image Read(RenderTexture drawn, Texture2D copy)
        {
            var active = RenderTexture.active;
            RenderTexture.active = drawn;
            try
            {
                copy.ReadPixels(new Rect(0, 0, drawn.width, drawn.height), 0, 0);
            }
            finally
            {
                RenderTexture.active = active;
            }

            return Read(copy);
        }

        /// <summary>Shows a picture in a texture, which takes its size.</summary>
        /// <param name="image">Grey, RGB or RGBA.</param>
        /// <param name="texture">The texture to write; null makes one.</param>
        /// <returns>The texture.</returns>
        public static Texture2D Show(Image image, Texture2D? texture = null)
        {
            if (texture == null)
            {
                texture = new Texture2D(image.Width, image.Height, TextureFormat.RGBA32, false) { filterMode = FilterMode.Point };
            }
            else if (texture.width != image.Width || texture.height != image.Height)
            {
                texture.Reinitialize(image.Width, image.Height);
            }

            var pixels = new Color32[image.Width * image.Height];
            for (var y = 0; y < image.Height; y++)
            {
                Fill(image.Row(image.Height - 1 - y), image.Channels, pixels.AsSpan(y * image.Width, image.Width));
            }

            texture.SetPixels32(pixels);
            texture.Apply();
            return texture;
        }

        private static void Fill(ReadOnlySpan<byte> row, int channels, Span<Color32> pixels)
        {
            var (green, blue) = channels >= ColorChannels ? (1, 2) : (0, 0);
            for (var x = 0; x < pixels.Length; x++)
            {
                var pixel = row.Slice(x * channels, channels);
                pixels[x] = new Color32(pixel[0], pixel[green], pixel[blue], channels == OpacityChannels ? pixel[3] : byte.MaxValue);
            }
        }
    }
}
