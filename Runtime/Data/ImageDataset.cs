using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Hebb.Data.Images;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>
    /// Labelled images of one size, kept as bytes and normalised when they are gathered. Input <c>image</c> is float32 of shape
    /// (channels, height, width); target <c>label</c> is an int32 scalar, the number of the class.
    /// </summary>
    public sealed class ImageDataset : Dataset
    {
        private readonly byte[] pixels;
        private readonly int[] labels;
        private readonly float[][] tables;
        private readonly int area;

        /// <summary>Wraps images and labels, which are not copied.</summary>
        /// <param name="pixels">Images one after another; in each the channels one after another, rows from the top.</param>
        /// <param name="shape">The shape of one image: (channels, height, width).</param>
        /// <param name="labels">The class of each image.</param>
        /// <param name="classNames">What the classes are called, in label order.</param>
        /// <param name="normalization">How bytes become numbers; 0..1 where none is given.</param>
        /// <exception cref="ArgumentException">There is no image, the lengths do not agree, or a label has no class.</exception>
        public ImageDataset(byte[] pixels, TensorShape shape, int[] labels, IReadOnlyList<string> classNames, ImageNormalization? normalization = null)
        {
            if (shape.Rank != 3 || (shape[0] != 1 && shape[0] != 3 && shape[0] != 4))
            {
                throw new ArgumentException($"The shape of an image is (channels, height, width) with 1, 3 or 4 channels, not {shape}.", nameof(shape));
            }

            if (labels.Length == 0 || pixels.LongLength != (long)labels.Length * shape.Length)
            {
                throw new ArgumentException($"{labels.Length} labels and {pixels.Length} bytes were given; {shape.Length} bytes for each of at least one label were expected.", nameof(pixels));
            }

            foreach (var label in labels)
            {
                if ((uint)label >= (uint)classNames.Count)
                {
                    throw new ArgumentException($"There is a label {label}, but there are {classNames.Count} classes, from 0.", nameof(labels));
                }
            }

            Normalization = normalization ?? ImageNormalization.ToUnit(shape[0]);
            if (Normalization.Channels != shape[0])
            {
                throw new ArgumentException($"The normalisation is for {Normalization.Channels} channels, but the images have {shape[0]}.", nameof(normalization));
            }

            this.pixels = pixels;
            this.labels = labels;
            ClassNames = classNames;
            Inputs = new[] { new SampleField("image", shape) };
            Targets = new[] { new SampleField("label", new TensorShape(), DataType.Int32) };
            area = shape[1] * shape[2];
            tables = new float[shape[0]][];
            for (var channel = 0; channel < tables.Length; channel++)
            {
                tables[channel] = Normalization.Table(channel);
            }
        }

        /// <inheritdoc/>
        public override int Count => labels.Length;

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Inputs { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<SampleField> Targets { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> ClassNames { get; }

        /// <summary>The shape of one image: (channels, height, width).</summary>
        public TensorShape Shape => Inputs[0].Shape;

        /// <summary>How bytes become numbers.</summary>
        public ImageNormalization Normalization { get; }

        /// <summary>The class of each image.</summary>
        public ReadOnlySpan<int> Labels => labels;

        /// <summary>All images as bytes, one after another, channel by channel.</summary>
        public ReadOnlySpan<byte> Pixels => pixels;

        /// <summary>The same images, normalised in another way; nothing is copied.</summary>
        public ImageDataset WithNormalization(ImageNormalization normalization) => new ImageDataset(pixels, Shape, labels, ClassNames, normalization);

        /// <summary>Mean and deviation of these images.</summary>
        public ImageNormalization MeasureNormalization() => ImageNormalization.Measure(pixels, Shape[0], area);

        /// <summary>A copy of some of the images, in the given order.</summary>
        public ImageDataset Select(ReadOnlySpan<int> samples)
        {
            var chosenPixels = new byte[(long)samples.Length * Shape.Length];
            var chosenLabels = new int[samples.Length];
            for (var i = 0; i < samples.Length; i++)
            {
                Bytes(samples[i]).CopyTo(chosenPixels.AsSpan(i * Shape.Length));
                chosenLabels[i] = labels[samples[i]];
            }

            return new ImageDataset(chosenPixels, Shape, chosenLabels, ClassNames, Normalization);
        }

        /// <summary>One image as a picture.</summary>
        public Image GetImage(int sample)
        {
            var source = Bytes(sample);
            var channels = Shape[0];
            var image = new Image(Shape[2], Shape[1], channels);
            for (var channel = 0; channel < channels; channel++)
            {
                for (var pixel = 0; pixel < area; pixel++)
                {
                    image.Pixels[(pixel * channels) + channel] = source[(channel * area) + pixel];
                }
            }

            return image;
        }

        /// <inheritdoc/>
        public override void GatherInput(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Inputs);
            var numbers = MemoryMarshal.Cast<byte, float>(destination);
            var size = area * tables.Length;
            for (var i = 0; i < samples.Length; i++)
            {
                for (var channel = 0; channel < tables.Length; channel++)
                {
                    var table = tables[channel];
                    var source = pixels.AsSpan((samples[i] * size) + (channel * area), area);
                    var target = numbers.Slice((i * size) + (channel * area), area);
                    Translate(source, table, target);
                }
            }
        }

        /// <inheritdoc/>
        public override void GatherTarget(int field, ReadOnlySpan<int> samples, Span<byte> destination)
        {
            CheckField(field, Targets);
            var numbers = MemoryMarshal.Cast<byte, int>(destination);
            for (var i = 0; i < samples.Length; i++)
            {
                numbers[i] = labels[samples[i]];
            }
        }

        // By addresses: Mono takes four times as long for the same loop over spans.
        private static unsafe void Translate(ReadOnlySpan<byte> source, float[] table, Span<float> target)
        {
            fixed (byte* from = source)
            fixed (float* numbers = table)
            fixed (float* to = target)
            {
                for (var pixel = 0; pixel < target.Length; pixel++)
                {
                    to[pixel] = numbers[from[pixel]];
                }
            }
        }

        private ReadOnlySpan<byte> Bytes(int sample) => pixels.AsSpan(sample * Shape.Length, Shape.Length);
    }
}
