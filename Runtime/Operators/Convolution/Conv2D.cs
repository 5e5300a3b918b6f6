using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Convolution of images and sequences.</summary>
    public static class Conv2DExtensions
    {
        /// <summary>
        /// Slides filters over images: y[n,f,r,c] = bias[f] + sum over d, a, b of weight[f,d,a,b] x[n, d, r stride + a dilation - top, c stride + b dilation - left],
        /// with zeros outside of the image (cross-correlation, as every deep-learning library computes it).
        /// </summary>
        /// <param name="x">Images, (N, C, H, W).</param>
        /// <param name="weight">Filters, (F, C / groups, height, width of the window).</param>
        /// <param name="bias">What is added to each output channel, (F); nothing when null.</param>
        /// <param name="stride">Pixels from a place of the window to the next; 1 when null.</param>
        /// <param name="padding">What the window may reach over the border; nothing by default.</param>
        /// <param name="dilation">Pixels from an element of the window to the next; 1 when null.</param>
        /// <param name="groups">Filters of group g see only the g-th part of the channels.</param>
        /// <returns>(N, F, rows, columns).</returns>
        /// <exception cref="ArgumentException">The shapes do not fit each other, or the window is larger than the padded image.</exception>
        public static GraphTensor Conv2D(
            this GraphTensor x, GraphTensor weight, GraphTensor? bias = null, Size2D? stride = null, Padding2D padding = default, Size2D? dilation = null, int groups = 1)
        {
            var shape = x.RequireRank(4, Conv2DOperator.OperatorName).Shape;
            var kernel = weight.RequireRank(4, Conv2DOperator.OperatorName).Shape;
            ConvolutionGeometry.CheckGroups(Conv2DOperator.OperatorName, shape[1], kernel[0], groups);
            ConvolutionGeometry.CheckBias(Conv2DOperator.OperatorName, bias, kernel[0]);
            if (kernel[1] * groups != shape[1])
            {
                throw new ArgumentException(
                    $"Conv2D got '{x.Name}' {shape} with {shape[1]} channels, but the filters '{weight.Name}' {kernel} take {kernel[1] * groups}{(groups > 1 ? $" in {groups} groups" : string.Empty)}.");
            }

            var window = Window2D.Over(
                Conv2DOperator.OperatorName, (shape[2], shape[3]), (kernel[2], kernel[3]), stride ?? Size2D.One, padding, dilation ?? Size2D.One, Window2D.Kernel);
            return new Conv2DOperator(x, weight, bias, new ConvolutionGeometry(shape[0], shape[1], kernel[0], groups, window)).Output;
        }

        /// <summary>
        /// Slides filters along sequences: <see cref="Conv2D"/> of images with one row.
        /// </summary>
        /// <param name="x">Sequences, (N, C, T).</param>
        /// <param name="weight">Filters, (F, C / groups, length of the window).</param>
        /// <param name="bias">What is added to each output channel, (F); nothing when null.</param>
        /// <param name="stride">Steps from a place of the window to the next.</param>
        /// <param name="padding">What the window may reach over both ends; nothing by default.</param>
        /// <param name="dilation">Steps from an element of the window to the next.</param>
        /// <param name="groups">Filters of group g see only the g-th part of the channels.</param>
        /// <returns>(N, F, places of the window).</returns>
        /// <exception cref="ArgumentException">The shapes do not fit each other, or the window is longer than the padded sequence.</exception>
        public static GraphTensor Conv1D(
            this GraphTensor x, GraphTensor weight, GraphTensor? bias = null, int stride = 1, Padding2D padding = default, int dilation = 1, int groups = 1)
        {
            var shape = x.RequireRank(3, "Conv1D").Shape;
            var kernel = weight.RequireRank(3, "Conv1D").Shape;
            var y = x.Reshape(new TensorShape(shape[0], shape[1], 1, shape[2])).Conv2D(
                weight.Reshape(new TensorShape(kernel[0], kernel[1], 1, kernel[2])), bias, (1, stride), padding.ColumnsOnly(), (1, dilation), groups);
            return y.Reshape(new TensorShape(shape[0], kernel[0], y.Shape[3]));
        }
    }

    internal sealed class Conv2DOperator : EpilogueOperator
    {
        public const string OperatorName = "Conv2D";

        private readonly ConvolutionGeometry geometry;
        private readonly bool hasBias;
        private readonly SpreadPlanes spread;
        private readonly PackedFilters filters;
        private readonly GraphTensor spreadImages;
        private readonly GraphTensor packedFilters;

        public Conv2DOperator(GraphTensor x, GraphTensor weight, GraphTensor? bias, ConvolutionGeometry geometry)
            : base(OperatorName, x, weight, bias ?? weight, ConvolutionTaps.Forward(x.Graph, geometry))
        {
            this.geometry = geometry;
            hasBias = bias is { };
            spread = ConvolutionTaps.ForwardSpread(geometry);
            filters = PackedFilters.Forward(geometry);
            AddOutput(geometry.OutputShape);
            spreadImages = AddWorkspace(spread.Shape);
            packedFilters = AddWorkspace(filters.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var (x, weight, dy) = (Inputs[0], Inputs[1], upstream[0]!);
            var dx = needed[0] ? new Conv2DTransposeOperator(dy, weight, null, geometry).Output : null;
            var weights = needed[1] || (hasBias && needed[2]) ? new ConvolutionWeightGradientOperator(x, dy, hasBias, geometry) : null;
            return new[] { dx, weights?.Output, hasBias ? weights?.Outputs[1] : null, null };
        }

        public override void Lower(Lowering lowering, FusedActivation activation, GraphTensor output)
        {
            lowering.Emit(spread.Dispatch(lowering[Inputs[0]], lowering[spreadImages]));
            lowering.Emit(filters.Dispatch(lowering[Inputs[1]], lowering[Inputs[3]], lowering[packedFilters]));
            var (rows, columns) = (geometry.Window.Rows.Output, geometry.Window.Columns.Output);
            lowering.Emit(new ConvolutionKernel
            {
                X = lowering[spreadImages],
                Weight = lowering[packedFilters],
                Bias = lowering[Inputs[2]],
                Taps = lowering[Inputs[3]],
                Y = lowering[output],
                Images = geometry.Images,
                Groups = geometry.Groups,
                Channels = geometry.GroupChannels,
                Filters = geometry.GroupFilters,
                TapCount = geometry.Window.Elements,
                Plane = spread.Plane,
                Pitch = spread.Pitch,
                Rows = rows,
                Columns = columns,
                YPlane = rows * columns,
                YRow = columns,
                YColumn = 1,
                HasBias = hasBias ? 1 : 0,
                Activation = (int)activation,
            }.ToDispatch());
        }
    }
}
