using System.Collections.Generic;
using System.Linq;
using Hebb.Layers;
using Hebb.Tensors;

namespace Hebb.Models.Inspection
{
    /// <summary>What the units of a layer look for, as pictures: the kernels of a convolution, or the weights of a dense layer that sees an image.</summary>
    public sealed class LayerFilters
    {
        private LayerFilters(Layer layer, Tensor values)
        {
            Layer = layer;
            Values = values;
        }

        /// <summary>The layer.</summary>
        public Layer Layer { get; }

        /// <summary>(filters, channels, height, width): one filter per output of the layer (per input for a transposed convolution).</summary>
        public Tensor Values { get; }

        /// <summary>The filters of every layer that has any, with the present values, in layer order.</summary>
        /// <param name="model">A built model.</param>
        public static IReadOnlyList<LayerFilters> Of(Model model)
        {
            var image = model.InputShapes.Count == 1 ? model.InputShapes[0] : default;
            var isFirst = true;
            var filters = new List<LayerFilters>();
            foreach (var layer in model.Layers.Distinct().Where(layer => layer.Parameters.Count > 0))
            {
                if (layer is ConvolutionLayer { Weight: { } kernels })
                {
                    filters.Add(new LayerFilters(layer, Images(model.Current(kernels))));
                }
                else if (isFirst && layer is Dense { Weight: { } weight } && image.Rank == 3 && weight.Shape[0] == image.Length)
                {
                    filters.Add(new LayerFilters(layer, Columns(model.Current(weight), image)));
                }

                isFirst = false;
            }

            return filters;
        }

        /// <summary>Filters over sequences, (filters, channels, steps), as images of one row.</summary>
        private static Tensor Images(Tensor kernels)
        {
            var shape = kernels.Shape;
            return shape.Rank == 4 ? kernels : kernels.Reshape(new TensorShape(shape[0], shape[1], 1, shape[2]));
        }

        /// <summary>The weights (F, units) as one image per unit.</summary>
        private static Tensor Columns(Tensor weight, TensorShape image)
        {
            var (features, units) = (weight.Shape[0], weight.Shape[1]);
            var values = new float[features * units];
            for (var index = 0; index < values.Length; index++)
            {
                values[(index % units * features) + (index / units)] = weight.Floats[index];
            }

            return new Tensor(image.Prepend(units), values);
        }
    }
}
