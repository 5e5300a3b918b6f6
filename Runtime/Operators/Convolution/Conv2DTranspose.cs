using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Transposed convolution.</summary>
    public static class Conv2DTransposeExtensions
    {
        /// <summary>
        /// Stamps filters onto a larger image, each times the pixel it belongs to: the gradient of a convolution with respect to its input, as an
        /// operation of its own. With padding p on each side the output has (H - 1) stride + (window - 1) dilation + 1 + outputPadding - 2 p rows;
        /// with padding "same", H stride.
        /// </summary>
        /// <param name="x">Images, (N, C, H, W).</param>
        /// <param name="weight">Filters, (C, F / groups, height, width of the window).</param>
        /// <param name="bias">What is added to each output channel, (F); nothing when null.</param>
        /// <param name="stride">Output pixels from a stamp to the next; 1 when null.</param>
        /// <param name="padding">What is cut off the output on each side.</param>
        /// <param name="outputPadding">Rows and columns that are added to the output at the bottom and the right, below the stride; 0 when null.</param>
        /// <param name="dilation">Output pixels from an element of a filter to the next; 1 when null.</param>
        /// <param name="groups">Channels of group g go only to the g-th part of the output channels.</param>
        /// <returns>(N, F, rows, columns).</returns>
        /// <exception cref="ArgumentException">The shapes do not fit each other, or nothing is left of the output.</exception>
        public static GraphTensor Conv2DTranspose(
            this GraphTensor x,
            GraphTensor weight,
            GraphTensor? bias = null,
            Size2D? stride = null,
            Padding2D padding = default,
            Size2D? outputPadding = null,
            Size2D? dilation = null,
            int groups = 1)
        {
            const string name = Conv2DTransposeOperator.OperatorName;
            var shape = x.RequireRank(4, name).Shape;
            var kernel = weight.RequireRank(4, name).Shape;
            var filters = kernel[1] * groups;
            ConvolutionGeometry.CheckGroups(name, shape[1], filters, groups);
            ConvolutionGeometry.CheckBias(name, bias, filters);
            if (kernel[0] != shape[1])
            {
                throw new ArgumentException($"{name} got '{x.Name}' {shape} with {shape[1]} channels, but the filters '{weight.Name}' {kernel} take {kernel[0]}.");
            }

            var window = Window2D.Transposed(
                name, (shape[2], shape[3]), (kernel[2], kernel[3]), stride ?? Size2D.One, padding, dilation ?? Size2D.One, outputPadding ?? 0);
            return new Conv2DTransposeOperator(x, weight, bias, new ConvolutionGeometry(shape[0], filters, shape[1], groups, window)).Output;
        }
    }

    /// <summary>The transposition of the convolution that the geometry describes: its output is the input here.</summary>
    internal sealed class Conv2DTransposeOperator : EpilogueOperator
    {
        public const string OperatorName = "Conv2DTranspose";

        private readonly ConvolutionGeometry geometry;
        private readonly bool hasBias;
        private readonly TransposedTaps taps;
        private readonly PackedFilters filters;
        private readonly GraphTensor spreadImages;
        private readonly GraphTensor packedFilters;

        public Conv2DTransposeOperator(GraphTensor x, GraphTensor weight, GraphTensor? bias, ConvolutionGeometry geometry)
            : this(x, weight, bias, geometry, new TransposedTaps(geometry))
        {
        }

        private Conv2DTransposeOperator(GraphTensor x, GraphTensor weight, GraphTensor? bias, ConvolutionGeometry geometry, TransposedTaps taps)
            : base(OperatorName, x, weight, bias ?? weight, taps.Constant(x.Graph))
        {
            this.geometry = geometry;
            this.taps = taps;
            hasBias = bias is { };
            filters = PackedFilters.Transposed(geometry, taps.Count);
            AddOutput(geometry.InputShape);
            spreadImages = AddWorkspace(taps.Spread.Shape);
            packedFilters = AddWorkspace(filters.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var (x, weight, dy) = (Inputs[0], Inputs[1], upstream[0]!);
            return new[]
            {
                needed[0] ? new Conv2DOperator(dy, weight, null, geometry).Output : null,
                needed[1] ? new ConvolutionWeightGradientOperator(dy, x, false, geometry).Output : null,
                hasBias && needed[2] ? SumPixels(dy) : null,
                null,
            };
        }

        public override void Lower(Lowering lowering, FusedActivation activation, GraphTensor output)
        {
            lowering.Emit(taps.Spread.Dispatch(lowering[Inputs[0]], lowering[spreadImages]));
            lowering.Emit(filters.Dispatch(lowering[Inputs[1]], lowering[Inputs[3]], lowering[packedFilters]));
            var (rows, columns) = (geometry.Window.Rows, geometry.Window.Columns);
            foreach (var phase in taps.Phases)
            {
                lowering.Emit(new ConvolutionKernel
                {
                    X = lowering[spreadImages],
                    Weight = lowering[packedFilters],
                    Bias = lowering[Inputs[2]],
                    Taps = lowering[Inputs[3]],
                    Y = lowering[output],
                    Images = geometry.Images,
                    Groups = geometry.Groups,
                    Channels = geometry.GroupFilters,
                    Filters = geometry.GroupChannels,
                    FirstTap = phase.FirstTap,
                    TapCount = phase.TapCount,
                    Plane = taps.Spread.Plane,
                    Pitch = taps.Spread.Pitch,
                    Rows = phase.Rows,
                    Columns = phase.Columns,
                    YOffset = (phase.FirstRow * columns.Input) + phase.FirstColumn,
                    YPlane = rows.Input * columns.Input,
                    YRow = rows.Stride * columns.Input,
                    YColumn = columns.Stride,
                    HasBias = hasBias ? 1 : 0,
                    Activation = (int)activation,
                }.ToDispatch());
            }
        }

        private static GraphTensor SumPixels(GraphTensor x) =>
            x.Reshape(new TensorShape(x.Shape[0], x.Shape[1], x.Shape[2] * x.Shape[3])).Sum(2).Sum(0);
    }
}
