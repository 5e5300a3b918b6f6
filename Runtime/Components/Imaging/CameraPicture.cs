using System;
using Hebb.Data.Images;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Takes pictures with a scene's camera.</summary>
    internal sealed class CameraPicture : IDisposable
    {
        private const int DepthBits = 24;

        private readonly RenderTexture target;
        private readonly Texture2D pixels;

        /// <param name="width">Pixels per row.</param>
        /// <param name="height">Rows.</param>
        public CameraPicture(int width, int height)
        {
            target = new RenderTexture(width, height, DepthBits);
            pixels = new Texture2D(width, height, TextureFormat.RGBA32, false);
        }

        /// <summary>What the camera sees now, RGBA.</summary>
        public Image Take(Camera camera)
        {
            var screen = camera.targetTexture;
            try
            {
                camera.targetTexture = target;
                camera.Render();
                return TextureImage.Read(target, pixels);
            }
            finally
            {
                camera.targetTexture = screen;
            }
        }

        /// <summary>Gives the textures back.</summary>
        public void Dispose()
        {
            UnityEngine.Object.Destroy(target);
            UnityEngine.Object.Destroy(pixels);
        }
    }
}
