using System;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>
    /// Where in an image the maps of a convolution speak for a class: Grad-CAM (Selvaraju et al. 2017, section 3). With the maps A
    /// of the layer and the class's score y before softmax, the weight of map k is the mean over all places of dy / dA[k], and the
    /// heat at a place is max(0, sum over k of weight[k] * A[k]). Dispose it before the model.
    /// </summary>
    public sealed class GradCam : IDisposable
    {
        private readonly InspectedModel model;
        private readonly ScoreSelection selection;
        private readonly GraphTensor maps;
        private readonly GraphTensor gradient;
        private readonly Plan plan;

        /// <summary>Compiles a model.</summary>
        /// <param name="model">A built model.</param>
        /// <param name="layer">Name of a layer that answers maps (C, H, W); the last convolution, with the activation and normalization behind it, unless given.</param>
        /// <param name="batchSize">Samples at a time, at least 1.</param>
        /// <exception cref="InvalidOperationException">The model is not built.</exception>
        /// <exception cref="ArgumentException">There is no such layer or no convolution, or the layer does not answer maps.</exception>
        public GradCam(Model model, string? layer = null, int batchSize = 1)
        {
            this.model = new InspectedModel(model, batchSize);
            var call = layer is null
                ? Convolutions.Last(this.model.Calls) ?? throw new ArgumentException("The model has no convolution, so there is nothing that Grad-CAM could look at. Saliency works for any model.", nameof(model))
                : this.model.Find(layer);
            maps = call.Output.Shape.Rank == 4 ? call.Output : throw new ArgumentException(
                $"Grad-CAM looks at a layer that answers maps of shape (C, H, W), but '{call.Layer.Name}' answers {call.Output.Shape.DropFirst()}.", nameof(layer));
            Layer = call.Layer.Name;
            selection = new ScoreSelection(this.model);
            gradient = this.model.Graph.Gradients(selection.Sum, new[] { maps })[0];
            plan = this.model.Compile(maps, gradient);
        }

        /// <summary>Whether a built model has a convolution that can be looked at.</summary>
        public static bool IsPossible(Model model) => model.InputShapes.Count == 1 && Convolutions.Last(new InspectedModel(model, 1).Calls) is { };

        /// <summary>The layer that is looked at.</summary>
        public string Layer { get; }

        /// <summary>Rows of a heat map: those of the layer's maps.</summary>
        public int Height => maps.Shape[2];

        /// <summary>Columns of a heat map.</summary>
        public int Width => maps.Shape[3];

        /// <summary>The heat maps of samples.</summary>
        /// <param name="x">Samples along the first axis.</param>
        /// <param name="classes">The class to explain for each sample, from 0.</param>
        /// <returns>(N, <see cref="Height"/>, <see cref="Width"/>), nothing below 0; all zero where nothing speaks for the class.</returns>
        /// <exception cref="ArgumentException">The samples have another shape than the model takes, there is not one class for each, or no such class.</exception>
        public Tensor Compute(Tensor x, params int[] classes)
        {
            var input = new BatchedInput(model, x);
            ChosenClasses.Check(classes, input.Count);
            var result = Tensor.Zeros(new TensorShape(input.Count, Height, Width));
            var (size, area) = (maps.Shape.DropFirst().Length, Height * Width);
            for (var first = 0; first < input.Count; first += model.BatchSize)
            {
                var count = input.Fill(plan, first);
                selection.Choose(plan, classes.AsSpan(first, count));
                plan.Submit(0);
                plan.Wait(0);
                for (var sample = 0; sample < count; sample++)
                {
                    Weigh(
                        plan.Output(maps, 0).Slice(sample * size, size),
                        plan.Output(gradient, 0).Slice(sample * size, size),
                        result.Floats.AsSpan((first + sample) * area, area));
                }
            }

            return result;
        }

        /// <summary>Gives the memory back that the model does not share.</summary>
        public void Dispose() => plan.Dispose();

        private static void Weigh(ReadOnlySpan<float> maps, ReadOnlySpan<float> gradient, Span<float> heat)
        {
            var sums = new double[heat.Length];
            for (var start = 0; start < maps.Length; start += heat.Length)
            {
                var weight = 0.0;
                foreach (var slope in gradient.Slice(start, heat.Length))
                {
                    weight += slope;
                }

                weight /= heat.Length;
                for (var place = 0; place < heat.Length; place++)
                {
                    sums[place] += weight * maps[start + place];
                }
            }

            for (var place = 0; place < heat.Length; place++)
            {
                heat[place] = (float)Math.Max(0, sums[place]);
            }
        }
    }
}
