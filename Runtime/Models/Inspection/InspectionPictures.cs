using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Data.Images;
using Hebb.Imaging;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// Draws what a model does with one image. The same model and image give the same bytes, wherever they are shown.
    /// </summary>
    public sealed class InspectionPictures
    {
        /// <summary>About how large the input and the maps over it are drawn, in pixels.</summary>
        private const int ShownSide = 280;

        private readonly Model model;
        private readonly Image input;
        private readonly Tensor numbers;

        /// <summary>Prepares the pictures of one image.</summary>
        /// <param name="model">A built model that takes images.</param>
        /// <param name="input">The image as the model is given it.</param>
        /// <param name="numbers">The same, normalized: (1, channels, height, width).</param>
        public InspectionPictures(Model model, Image input, Tensor numbers)
        {
            this.model = model;
            this.input = input;
            this.numbers = numbers;
        }

        private int Enlargement => Magnifier.FactorFor(Math.Max(input.Width, input.Height), ShownSide);

        /// <summary>The image itself, enlarged.</summary>
        public InspectionPicture DrawInput() => Picture(numbers.Shape.DropFirst(), ValueRange.Of(numbers.Floats), Magnifier.Enlarge(input, Enlargement));

        /// <summary>What a layer answers to the image.</summary>
        /// <param name="layer">Its name.</param>
        /// <exception cref="ArgumentException">The model has no such layer.</exception>
        public InspectionPicture DrawActivations(string layer) => Draw(LayerActivation.Of(model, numbers, layer)[0]);

        /// <summary>What every layer answers to the image, in the order they run.</summary>
        public IEnumerable<(LayerActivation Activation, InspectionPicture Picture)> DrawActivations() =>
            LayerActivation.Of(model, numbers).Select(activation => (activation, Draw(activation)));

        /// <summary>The filters of a layer.</summary>
        /// <param name="layer">Its name.</param>
        /// <exception cref="ArgumentException">The model has no such layer, or it has no filters that are pictures; the message lists those that have.</exception>
        public InspectionPicture DrawFilters(string layer)
        {
            var filters = LayerFilters.Of(model);
            return Draw(filters.FirstOrDefault(entry => entry.Layer.Name == layer) ?? throw new ArgumentException(
                $"The layer '{layer}' has no filters that can be drawn. {(filters.Count == 0 ? "No layer of the model has." : $"Those with filters are {string.Join(", ", filters.Select(entry => entry.Layer.Name))}.")}", nameof(layer)));
        }

        /// <summary>The filters of every layer that has some.</summary>
        public IEnumerable<(LayerFilters Filters, InspectionPicture Picture)> DrawFilters() =>
            LayerFilters.Of(model).Select(filters => (filters, Draw(filters)));

        /// <summary>Where a change of the image changes the score of a class most, over the image; see <see cref="Saliency"/>.</summary>
        /// <param name="index">The class, from 0.</param>
        public InspectionPicture DrawSaliency(int index)
        {
            using var saliency = new Saliency(model);
            return DrawSaliency(saliency, index);
        }

        /// <summary>The same with what is compiled already, for one image after another.</summary>
        /// <param name="saliency">Of the same model.</param>
        /// <param name="index">The class, from 0.</param>
        public InspectionPicture DrawSaliency(Saliency saliency, int index)
        {
            var map = Saliency.Map(saliency.Compute(numbers, index));
            return Picture(map.Shape.DropFirst(), ValueRange.Of(map.Floats), Magnifier.Enlarge(HeatOverlay.DrawFine(input, map.Floats), Enlargement));
        }

        /// <summary>Where a convolution finds what speaks for a class, over the image; see <see cref="GradCam"/>.</summary>
        /// <param name="index">The class, from 0.</param>
        /// <param name="layer">The layer that is looked at; the last convolution unless given.</param>
        /// <exception cref="ArgumentException">The model has no convolution, or no such layer.</exception>
        public InspectionPicture DrawGradCam(int index, string? layer = null)
        {
            using var gradCam = new GradCam(model, layer);
            return DrawGradCam(gradCam, index);
        }

        /// <summary>The same with what is compiled already, for one image after another.</summary>
        /// <param name="gradCam">Of the same model.</param>
        /// <param name="index">The class, from 0.</param>
        public InspectionPicture DrawGradCam(GradCam gradCam, int index)
        {
            var heat = gradCam.Compute(numbers, index);
            var picture = HeatOverlay.Draw(Magnifier.Enlarge(input, Enlargement), heat.Floats, gradCam.Width, gradCam.Height);
            return Picture(heat.Shape.DropFirst(), ValueRange.Of(heat.Floats), picture);
        }

        private static InspectionPicture Draw(LayerActivation activation) =>
            Sheet(activation.Layer.OutputShape, TensorSheet.Draw(activation.Values.Floats, activation.Layer.OutputShape));

        private static InspectionPicture Draw(LayerFilters filters) => Sheet(filters.Values.Shape, TensorSheet.DrawFilters(filters.Values));

        private static InspectionPicture Sheet(TensorShape shape, TensorSheet sheet) => Picture(shape, sheet.Range, sheet.Picture);

        private static InspectionPicture Picture(TensorShape shape, ValueRange range, Image image) => new InspectionPicture(shape, range, image);
    }
}
