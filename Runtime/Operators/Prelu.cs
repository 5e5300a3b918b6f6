using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Relu with a trained slope.</summary>
    public static class PreluExtensions
    {
        /// <summary>x where x is positive, else slope[c] * x (He et al. 2015).</summary>
        /// <param name="x">(N, C, ...).</param>
        /// <param name="slope">(C), or (1) for one slope of all channels.</param>
        /// <exception cref="ArgumentException">There are neither as many slopes as channels nor one.</exception>
        public static GraphTensor Prelu(this GraphTensor x, GraphTensor slope) => new PreluOperator(x, slope).Output;
    }

    internal sealed class PreluOperator : Operator
    {
        private readonly int channels;
        private readonly int inner;

        public PreluOperator(GraphTensor x, GraphTensor slope)
            : base("Prelu", x, slope)
        {
            channels = slope.Shape.Length;
            var extent = x.Shape.Rank > 1 ? x.Shape[1] : x.Shape[0];
            if (slope.Shape.Rank != 1 || (channels != 1 && channels != extent))
            {
                throw new ArgumentException($"Prelu needs one slope, or one for each of the {extent} channels of '{x.Name}' {x.Shape}, but '{slope.Name}' has the shape {slope.Shape}.");
            }

            inner = channels == 1 ? x.Shape.Length : x.Shape.Rank > 1 ? x.Shape.Product(2, x.Shape.Rank) : 1;
            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var (x, slope, dy) = (Inputs[0], Inputs[1], upstream[0]!);
            return new[]
            {
                needed[0] ? new PreluGradientOperator(x, slope, dy, channels, inner).Output : null,
                needed[1] ? SlopeTerms(x, dy).Reshape(new TensorShape(x.Shape.Length / (channels * inner), channels, inner)).Sum(2).Sum(0) : null,
            };
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new PreluKernel
        {
            X = lowering[Inputs[0]],
            Slope = lowering[Inputs[1]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Channels = channels,
            Inner = inner,
        }.ToDispatch());

        private static GraphTensor SlopeTerms(GraphTensor x, GraphTensor dy) => ElementwiseOperator.Apply(
            "PreluSlopeGradient",
            (inputs, output, count) => new PreluSlopeGradientKernel { X = inputs[0], Dy = inputs[1], Z = output, Count = count }.ToDispatch(),
            null,
            x,
            dy);
    }

    internal sealed class PreluGradientOperator : Operator
    {
        private readonly int channels;
        private readonly int inner;

        public PreluGradientOperator(GraphTensor x, GraphTensor slope, GraphTensor upstream, int channels, int inner)
            : base("PreluGradient", x, slope, upstream)
        {
            this.channels = channels;
            this.inner = inner;
            AddOutput(x.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new PreluGradientKernel
        {
            X = lowering[Inputs[0]],
            Slope = lowering[Inputs[1]],
            Dy = lowering[Inputs[2]],
            Dx = lowering[Output],
            Count = Output.Shape.Length,
            Channels = channels,
            Inner = inner,
        }.ToDispatch());
    }
}
