using System;
using Hebb.Data.Images;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Gets the picture that a component looks at: from a texture, or through a camera where there is none.</summary>
    internal sealed class Viewfinder : IDisposable
    {
        private CameraPicture? picture;
        private int side;

        /// <summary>What is seen now; null where there is neither texture nor camera.</summary>
        /// <param name="texture">A readable texture.</param>
        /// <param name="camera">Taken a picture with only without a texture.</param>
        /// <param name="resolution">Pixels along each side of a picture of the camera.</param>
        public Image? Look(Texture2D? texture, Camera? camera, int resolution)
        {
            if (texture != null)
            {
                return TextureImage.Read(texture);
            }

            if (camera == null)
            {
                return null;
            }

            if (picture is null || side != resolution)
            {
                Dispose();
                side = resolution;
                picture = new CameraPicture(resolution, resolution);
            }

            return picture.Take(camera);
        }

        /// <summary>Gives the camera's picture back; another is made when it is needed.</summary>
        public void Dispose()
        {
            picture?.Dispose();
            picture = null;
        }
    }
}
