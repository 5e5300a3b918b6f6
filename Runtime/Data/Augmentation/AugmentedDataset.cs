using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Data.Augmentation
{
    /// <summary>
    /// Images that look a little different each time they are shown. For the training part of the data only: what a model is judged by
    /// stays as it is, also where a share of this data set is held out (<see cref="Dataset.Split"/>). How a sample looks depends on the
    /// seed, its number and the epoch, never on the thread that gathers it. Gathering allocates nothing once every thread has its buffers.
    /// </summary>
    public sealed class AugmentedDataset : Dataset
    {
        // Keeps these random numbers apart from those of other purposes with the same seed: the letters of AUGMENT.
        private const ulong SeedMask = 0x4155474D454E54;

        private readonly ImageAugmentation[] augmentations;
        private readonly FillMode fill;
        private readonly ulong seed;
        private readonly Stack<ImageAugmenter> augmenters = new Stack<ImageAugmenter>();
        private int epoch;

        /// <summary>Wraps <paramref name="source"/>, which is not copied.</summary>
        /// <param name="source">Its first input is a float32 image of shape (channels, height, width).</param>
        /// <param name="augmentations">What is done to each image: all geometric ones together, then the others in this order.</param>
        /// <param name="seed">The same seed gives the same images.</param>
        /// <param name="fill">What is seen where a moved image has nothing.</param>
        /// <param name="normalization">What the image's numbers mean; by default the source's own, or 0 for black and 1 for white.</param>
        /// <exception cref="ArgumentException">The first input is no such image, or the normalisation is for another number of channels.</exception>
        public AugmentedDataset(
            Dataset source, IReadOnlyList<ImageAugmentation> augmentations, ulong seed = 1, FillMode fill = FillMode.Black, ImageNormalization? normalization = null)
        {
            var image = source.Inputs[0];
            if (image.Shape.Rank != 3 || image.Type != DataType.Float32)
            {
                throw new ArgumentException(
                    $"Only images can be augmented: float32 of shape (channels, height, width). The first input, '{image.Name}', is {image.Type} of shape {image.Shape}.", nameof(source));
            }

            Normalization = normalization ?? NormalizationOf(source);
            if (Normalization.Channels != image.Shape[0])
            {
                throw new ArgumentException($"The normalisation is for {Normalization.Channels} channels, but the images have {image.Shape[0]}.", nameof(normalization));
            }

            Source = source;
            this.augmentations = augmentations.ToArray();
            this.fill = fill;
            this.seed = seed ^ SeedMask;
        }

        /// <summary>The images as they are.</summary>
        public Dataset Source { get; }

        /// <summary>What the images' numbers mean.</summary>
        public ImageNormalization Normalization { get; }

        /// <inheritdoc/>
        public override int Count => Source.Count;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs => Source.Inputs;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets => Source.Targets;

        /// <inheritdoc/>
        public override IReadOnlyList<string> ClassNames => Source.ClassNames;

        /// <inheritdoc/>
        public override Dataset Unaugmented => Source.Unaugmented;

        /// <inheritdoc/>
        public override void BeginEpoch(int epoch)
        {
            this.epoch = epoch;
            Source.BeginEpoch(epoch);
        }

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            Source.GatherInput(field, samples, destination);
            if (field > 0)
            {
                return;
            }

            var augmenter = RentAugmenter();
            var images = MemoryMarshal.Cast<byte, float>(destination);
            var length = Inputs[field].Shape.Length;
            for (var i = 0; i < samples.Length; i++)
            {
                augmenter.Apply(images.Slice(i * length, length), samples[i], epoch);
            }

            Return(augmenter);
        }

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination) => Source.GatherTarget(field, samples, destination);

        /// <summary>One image as it is shown in the present epoch, as a picture; for people to look at.</summary>
        public Image GetImage(int sample)
        {
            var shape = Inputs[0].Shape;
            var numbers = new float[shape.Length];
            GatherInput(0, new[] { sample }, MemoryMarshal.AsBytes(numbers.AsSpan()));
            return Normalization.ToImage(numbers, shape[2], shape[1]);
        }

        private static ImageNormalization NormalizationOf(Dataset source) => source switch
        {
            ImageDataset images => images.Normalization,
            Subset subset => NormalizationOf(subset.Source),
            AugmentedDataset augmented => augmented.Normalization,
            _ => ImageNormalization.ToUnit(source.Inputs[0].Shape[0]),
        };

        private ImageAugmenter RentAugmenter()
        {
            lock (augmenters)
            {
                if (augmenters.Count > 0)
                {
                    return augmenters.Pop();
                }
            }

            return new ImageAugmenter(augmentations, Inputs[0].Shape, Normalization, fill, seed);
        }

        private void Return(ImageAugmenter augmenter)
        {
            lock (augmenters)
            {
                augmenters.Push(augmenter);
            }
        }
    }
}
