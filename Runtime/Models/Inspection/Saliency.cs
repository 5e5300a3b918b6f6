using System;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// Which parts of an input a class's score depends on: the gradient of the score, taken before softmax or sigmoid, with
    /// respect to the input (Simonyan, Vedaldi and Zisserman 2014, section 3). Dispose it before the model.
    /// </summary>
    public sealed class Saliency : IDisposable
    {
        private readonly InspectedModel model;
        private readonly ScoreSelection selection;
        private readonly GraphTensor gradient;
        private readonly Plan plan;

        /// <summary>Compiles a model.</summary>
        /// <param name="model">A built model.</param>
        /// <param name="batchSize">Samples at a time, at least 1.</param>
        /// <exception cref="InvalidOperationException">The model is not built.</exception>
        /// <exception cref="ArgumentException">The model has several inputs.</exception>
        public Saliency(Model model, int batchSize = 1)
        {
            this.model = new InspectedModel(model, batchSize);
            selection = new ScoreSelection(this.model);
            gradient = this.model.Graph.Gradients(selection.Sum, new[] { this.model.Input })[0];
            plan = this.model.Compile(gradient);
        }

        /// <summary>Numbers per answer of the model, of which one is explained.</summary>
        public int Classes => selection.Classes;

        /// <summary>The gradient of one score per sample.</summary>
        /// <param name="x">Samples along the first axis.</param>
        /// <param name="classes">Which score of each sample, from 0.</param>
        /// <returns>A tensor of the shape of <paramref name="x"/>: change of the score per change of the input.</returns>
        /// <exception cref="ArgumentException">The samples have another shape than the model takes, there is not one class for each, or no such class.</exception>
        public Tensor Compute(Tensor x, params int[] classes)
        {
            var input = new BatchedInput(model, x);
            ChosenClasses.Check(classes, input.Count);
            var result = Tensor.Zeros(x.Shape);
            var size = x.Shape.Length / input.Count;
            for (var first = 0; first < input.Count; first += model.BatchSize)
            {
                var count = input.Fill(plan, first);
                selection.Choose(plan, classes.AsSpan(first, count));
                plan.Submit(0);
                plan.Wait(0);
                plan.Output(gradient, 0).Slice(0, count * size).CopyTo(result.Floats.AsSpan(first * size));
            }

            return result;
        }

        /// <summary>The saliency map of images: at every place the largest magnitude among the channels.</summary>
        /// <param name="gradient">What <see cref="Compute"/> gave for images, (N, C, H, W).</param>
        /// <returns>(N, H, W), nothing below 0.</returns>
        /// <exception cref="ArgumentException">The tensor has not four axes.</exception>
        public static Tensor Map(Tensor gradient)
        {
            if (gradient.Shape.Rank != 4)
            {
                throw new ArgumentException($"A saliency map is made of a gradient of shape (N, C, H, W), but {gradient.Shape} was given.", nameof(gradient));
            }

            var (channels, area) = (gradient.Shape[1], gradient.Shape[2] * gradient.Shape[3]);
            var map = Tensor.Zeros(new TensorShape(gradient.Shape[0], gradient.Shape[2], gradient.Shape[3]));
            for (var place = 0; place < map.Floats.Length; place++)
            {
                var start = (place / area * channels * area) + (place % area);
                map.Floats[place] = Enumerable.Range(0, channels).Max(channel => MathF.Abs(gradient.Floats[start + (channel * area)]));
            }

            return map;
        }

        /// <summary>Gives the memory back that the model does not share.</summary>
        public void Dispose() => plan.Dispose();
    }
}
