using System.Collections.Generic;
using Hebb.Authoring.Datasets;
using Hebb.Data.Augmentation;
using Hebb.Data.Images;
using Hebb.Layers;

namespace Hebb.Authoring.Training
{
    /// <summary>The network, the preparation and the augmentation for a kind of pictures.</summary>
    internal static class ClassifierNetwork
    {
        private const int PhotoSide = 48;
        private const int Channels = 3;

        public static ImagePreprocessing Preprocessing(SampleKind kind) => kind == SampleKind.Drawing
            ? new DigitPreprocessing()
            : new ResizePreprocessing(PhotoSide, PhotoSide, Channels, ImageFit.Crop);

        /// <summary>Two blocks for drawings, three for photographs: convolution, ReLU, pooling; then a hidden layer and the classes.</summary>
        public static IEnumerable<Layer> Layers(SampleKind kind, NetworkSize size, int classes)
        {
            var width = size switch { NetworkSize.Small => 8, NetworkSize.Medium => 16, _ => 32 };
            var blocks = kind == SampleKind.Drawing ? 2 : 3;
            for (var block = 0; block < blocks; block++)
            {
                yield return new Conv2D(width << block, 3, padding: "same");
                yield return new Activation("relu");
                yield return new MaxPool2D();
            }

            yield return new Flatten();
            yield return new Dropout(0.25f);
            yield return new Dense(8 * width);
            yield return new Activation("relu");
            yield return new Dense(classes);
            yield return new Activation("softmax");
        }

        public static IReadOnlyList<ImageAugmentation> Augmentations(SampleKind kind) => kind == SampleKind.Drawing
            ? new ImageAugmentation[] { new RandomRotation(12), new RandomShift(0.08, 0.08), new RandomZoom(0.12) }
            : new ImageAugmentation[] { new HorizontalFlip(), new RandomRotation(10), new RandomShift(0.1, 0.1), new RandomZoom(0.15), new Brightness(0.15), new Contrast(0.2) };

        public static FillMode Fill(SampleKind kind) => kind == SampleKind.Drawing ? FillMode.Black : FillMode.Nearest;
    }
}
