using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>
    /// The gradient of a convolution with respect to its weights, and as second output, if asked for, to its bias. Chunks of the images are
    /// summed for themselves, then the sums are added in order; the chunks depend on the shapes alone.
    /// </summary>
    internal sealed class ConvolutionWeightGradientOperator : Operator
    {
        private const int MaxChunks = 16;

        // What the parts of all chunks may take together, in elements.
        private const int MaxWorkspace = 4 << 20;

        private readonly ConvolutionGeometry geometry;
        private readonly bool hasBias;
        private readonly SpreadPlanes spread;
        private readonly GraphTensor workspace;
        private readonly GraphTensor parts;
        private readonly int chunk;

        public ConvolutionWeightGradientOperator(GraphTensor x, GraphTensor dy, bool hasBias, ConvolutionGeometry geometry)
            : base("ConvolutionWeightGradient", x, dy, ConvolutionTaps.Forward(x.Graph, geometry))
        {
            this.geometry = geometry;
            this.hasBias = hasBias;
            spread = ConvolutionTaps.ForwardSpread(geometry);
            AddOutput(geometry.WeightShape);
            if (hasBias)
            {
                AddOutput(new TensorShape(geometry.Filters));
            }

            workspace = AddWorkspace(spread.Shape);
            var part = geometry.Groups * (Depths + 1) * ((geometry.GroupFilters + 7) / 8 * 8);
            var most = Math.Min(MaxChunks, Math.Max(1, MaxWorkspace / part));
            chunk = (geometry.Images + most - 1) / most;
            parts = AddWorkspace(new TensorShape(Chunks, part));
        }

        private int Depths => geometry.GroupChannels * geometry.Window.Elements;

        private int Chunks => (geometry.Images + chunk - 1) / chunk;

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var (x, dy) = (Inputs[0], Inputs[1]);
            var weight = upstream[0] ?? Graph.Constant(0f, geometry.WeightShape);
            var bias = hasBias ? upstream[1] : null;
            return new[]
            {
                needed[0] ? new Conv2DTransposeOperator(dy, weight, null, geometry).Output : null,
                needed[1] ? new Conv2DOperator(x, weight, bias, geometry).Output : null,
                null,
            };
        }

        public override void Lower(Lowering lowering)
        {
            lowering.Emit(spread.Dispatch(lowering[Inputs[0]], lowering[workspace]));
            lowering.Emit(new ConvolutionWeightPartialsKernel
            {
                X = lowering[workspace],
                Dy = lowering[Inputs[1]],
                Taps = lowering[Inputs[2]],
                Parts = lowering[parts],
                Images = geometry.Images,
                Chunk = chunk,
                Groups = geometry.Groups,
                Channels = geometry.GroupChannels,
                Filters = geometry.GroupFilters,
                TapCount = geometry.Window.Elements,
                Plane = spread.Plane,
                Pitch = spread.Pitch,
                Rows = geometry.Window.Rows.Output,
                Columns = geometry.Window.Columns.Output,
            }.ToDispatch());
            lowering.Emit(new ConvolutionWeightSumKernel
            {
                Parts = lowering[parts],
                Dweight = lowering[Output],
                Dbias = lowering[Outputs[hasBias ? 1 : 0]],
                Chunks = Chunks,
                Groups = geometry.Groups,
                Depths = Depths,
                Filters = geometry.GroupFilters,
                HasBias = hasBias ? 1 : 0,
            }.ToDispatch());
        }
    }
}
