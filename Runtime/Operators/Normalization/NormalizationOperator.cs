using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Normalization by statistics of the input itself.</summary>
    internal sealed class NormalizationOperator : Operator
    {
        private readonly NormalizationGeometry geometry;
        private readonly float epsilon;

        public NormalizationOperator(string name, NormalizationGeometry geometry, GraphTensor x, GraphTensor scale, GraphTensor shift, float epsilon)
            : base(name, x, scale, shift)
        {
            this.geometry = geometry;
            this.epsilon = epsilon;
            AddOutput(x.Shape);
            Mean = AddOutput(geometry.Sets);
            Variance = AddOutput(geometry.Sets);
        }

        /// <summary>The mean of each set.</summary>
        public GraphTensor Mean { get; }

        /// <summary>The biased variance of each set.</summary>
        public GraphTensor Variance { get; }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new NormalizationGradientOperator(geometry, Inputs[0], Inputs[1], Mean, Variance, upstream[0]!, needed, false, epsilon).Gradients;

        public override void Lower(Lowering lowering)
        {
            var sets = geometry.Statistics;
            lowering.Emit(new NormalizationMomentsKernel
            {
                X = lowering[Inputs[0]],
                Mean = lowering[Mean],
                Variance = lowering[Variance],
                Rows = sets.Count,
                Columns = sets.Values,
                Length = sets.Length,
                Stride = sets.Stride,
            }.ToDispatch());
            lowering.Emit(Normalize(lowering, geometry, Inputs, lowering[Mean], lowering[Variance], Output, epsilon));
        }

        /// <summary>The dispatch that normalizes by given statistics; <paramref name="inputs"/> are x, scale and shift.</summary>
        public static Dispatch Normalize(
            Lowering lowering, NormalizationGeometry geometry, IReadOnlyList<GraphTensor> inputs, BufferRange mean, BufferRange variance, GraphTensor output, float epsilon) => new NormalizeKernel
            {
                X = lowering[inputs[0]],
                Mean = mean,
                Variance = variance,
                Scale = lowering[inputs[1]],
                Shift = lowering[inputs[2]],
                Y = lowering[output],
                Samples = geometry.Samples,
                Channels = geometry.Channels,
                Length = geometry.Length,
                SampleStride = geometry.SampleStride,
                ChannelsPerSet = geometry.ChannelsPerSet,
                Epsilon = epsilon,
            }.ToDispatch();
    }

    /// <summary>Normalization of channels by statistics that do not depend on the input.</summary>
    internal sealed class FixedNormalizationOperator : Operator
    {
        private readonly NormalizationGeometry geometry;
        private readonly float epsilon;

        public FixedNormalizationOperator(
            NormalizationGeometry geometry, GraphTensor x, GraphTensor scale, GraphTensor shift, GraphTensor mean, GraphTensor variance, float epsilon)
            : base("FixedNormalization", x, scale, shift, mean, variance)
        {
            this.geometry = geometry;
            this.epsilon = epsilon;
            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var gradients = new NormalizationGradientOperator(geometry, Inputs[0], Inputs[1], Inputs[3], Inputs[4], upstream[0]!, needed, true, epsilon).Gradients;
            return new[] { gradients[0], gradients[1], gradients[2], null, null };
        }

        public override void Lower(Lowering lowering) => lowering.Emit(NormalizationOperator.Normalize(
            lowering, geometry, Inputs, lowering[Inputs[3]], lowering[Inputs[4]], Output, epsilon));
    }

    /// <summary>The gradient of a normalization with respect to input, scale and shift.</summary>
    internal sealed class NormalizationGradientOperator : Operator
    {
        private readonly NormalizationGeometry geometry;
        private readonly bool isFixed;
        private readonly float epsilon;
        private readonly GraphTensor? inputGradient;
        private readonly GraphTensor? scaleGradient;
        private readonly GraphTensor? shiftGradient;
        private readonly GraphTensor channelProducts;
        private readonly GraphTensor channelSums;
        private readonly GraphTensor setSums;
        private readonly GraphTensor setProducts;

        public NormalizationGradientOperator(
            NormalizationGeometry geometry,
            GraphTensor x,
            GraphTensor scale,
            GraphTensor mean,
            GraphTensor variance,
            GraphTensor upstream,
            IReadOnlyList<bool> needed,
            bool isFixed,
            float epsilon)
            : base("NormalizationGradient", x, scale, mean, variance, upstream)
        {
            this.geometry = geometry;
            this.isFixed = isFixed;
            this.epsilon = epsilon;
            inputGradient = needed[0] ? AddOutput(x.Shape) : null;
            scaleGradient = needed[1] ? AddOutput(scale.Shape) : null;
            shiftGradient = needed[2] ? AddOutput(scale.Shape) : null;
            channelProducts = scaleGradient ?? AddWorkspace(new TensorShape(geometry.Channels));
            channelSums = shiftGradient ?? AddWorkspace(new TensorShape(geometry.Channels));
            setSums = geometry.OverBatch ? channelSums : AddWorkspace(geometry.Sets);
            setProducts = geometry.OverBatch ? channelProducts : AddWorkspace(geometry.Sets);
        }

        /// <summary>With respect to input, scale and shift; null where nobody asked.</summary>
        public IReadOnlyList<GraphTensor?> Gradients => new[] { inputGradient, scaleGradient, shiftGradient };

        private bool InputNeedsSums => inputGradient is { } && !isFixed;

        public override void Lower(Lowering lowering)
        {
            if (scaleGradient is { } || shiftGradient is { } || (geometry.OverBatch && InputNeedsSums))
            {
                lowering.Emit(Sums(lowering, geometry.OfChannels, channelSums, channelProducts, false));
            }

            if (!geometry.OverBatch && InputNeedsSums)
            {
                lowering.Emit(Sums(lowering, geometry.Statistics, setSums, setProducts, true));
            }

            if (inputGradient is { })
            {
                lowering.Emit(InputGradient(lowering, lowering[inputGradient]));
            }
        }

        private Dispatch Sums(Lowering lowering, ValueSets sets, GraphTensor sums, GraphTensor products, bool weighted) => new NormalizationSumsKernel
        {
            X = lowering[Inputs[0]],
            Dy = lowering[Inputs[4]],
            Mean = lowering[Inputs[2]],
            Variance = lowering[Inputs[3]],
            Scale = lowering[Inputs[1]],
            Sum = lowering[sums],
            Product = lowering[products],
            Rows = sets.Count,
            Columns = sets.Values,
            Length = sets.Length,
            Stride = sets.Stride,
            Channels = geometry.Channels,
            ChannelLength = geometry.Length,
            SampleStride = geometry.SampleStride,
            ChannelsPerSet = geometry.ChannelsPerSet,
            Weighted = weighted ? 1 : 0,
            Epsilon = epsilon,
        }.ToDispatch();

        // Fixed statistics give the factor 0; the sums' places then hold any finite numbers.
        private Dispatch InputGradient(Lowering lowering, BufferRange target) => new NormalizationGradientKernel
        {
            X = lowering[Inputs[0]],
            Dy = lowering[Inputs[4]],
            Mean = lowering[Inputs[2]],
            Variance = lowering[Inputs[3]],
            Scale = lowering[Inputs[1]],
            Sum = lowering[isFixed ? Inputs[2] : setSums],
            Product = lowering[isFixed ? Inputs[2] : setProducts],
            Dx = target,
            Samples = geometry.Samples,
            Channels = geometry.Channels,
            Length = geometry.Length,
            SampleStride = geometry.SampleStride,
            ChannelsPerSet = geometry.ChannelsPerSet,
            Weighted = geometry.OverBatch ? 0 : 1,
            Factor = isFixed ? 0f : 1f / geometry.Statistics.Values,
            Epsilon = epsilon,
        }.ToDispatch();
    }
}
