using System;
using Hebb.Agents;
using Hebb.Data;
using Hebb.Data.Images;
using Hebb.Tensors;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Shows what a camera sees, (C, H, W) from the top row, each number in [0, 1].</summary>
    internal sealed class CameraSensor : ISensor, IDisposable
    {
        private readonly Camera camera;
        private readonly CameraPicture picture;
        private readonly ImageNormalization normalization;

        public CameraSensor(string name, Camera camera, int width, int height, bool grayscale)
        {
            this.camera = camera;
            var channels = grayscale ? 1 : 3;
            Spec = new ObservationSpec(name, new TensorShape(channels, height, width));
            picture = new CameraPicture(width, height);
            normalization = ImageNormalization.ToUnit(channels);
        }

        /// <inheritdoc/>
        public ObservationSpec Spec { get; }

        /// <inheritdoc/>
        public void Write(Span<float> observation)
        {
            var flat = ImageTransforms.Flatten(picture.Take(camera), 0);
            normalization.Apply(Spec.Shape[0] == 1 ? ImageTransforms.Grayscale(flat) : flat, observation);
        }

        /// <inheritdoc/>
        public void Reset()
        {
        }

        /// <summary>Gives the textures back.</summary>
        public void Dispose() => picture.Dispose();
    }
}
