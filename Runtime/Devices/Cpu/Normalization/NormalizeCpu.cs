using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Normalize and NormalizationGradient.</summary>
    internal static unsafe class NormalizeCpu
    {
        /// <summary>Elements of a sample that one group covers.</summary>
        public const int TileElements = ElementLoop.Tile;

        /// <summary>Samples that one group covers.</summary>
        public const int TileSamples = 8;

        /// <summary>Runs some groups of Normalize.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new NormalizeKernel.Arguments(dispatch);
            var layout = new NormalizationLayout(
                arguments.Mean, arguments.Variance, arguments.Length, arguments.SampleStride, arguments.ChannelsPerSet, arguments.Epsilon);
            var size = arguments.Channels * arguments.Length;
            var stretches = new SampleStretches(groups, size, arguments.Samples, layout);
            while (stretches.Next())
            {
                var place = ((long)stretches.Sample * size) + stretches.Element;
                ElementLoop.Run(0, stretches.Length, new Normalization(
                    arguments.X + place,
                    arguments.Y + place,
                    layout.Statistics(stretches.Sample, stretches.Element),
                    layout.Channels(arguments.Scale, stretches.Element),
                    layout.Channels(arguments.Shift, stretches.Element)));
            }
        }

        /// <summary>Runs some groups of NormalizationGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new NormalizationGradientKernel.Arguments(dispatch);
            var layout = new NormalizationLayout(
                arguments.Mean, arguments.Variance, arguments.Length, arguments.SampleStride, arguments.ChannelsPerSet, arguments.Epsilon);
            var size = arguments.Channels * arguments.Length;
            var stretches = new SampleStretches(groups, size, arguments.Samples, layout);
            while (stretches.Next())
            {
                var place = ((long)stretches.Sample * size) + stretches.Element;
                ElementLoop.Run(0, stretches.Length, new Gradient(
                    arguments.X + place,
                    arguments.Dy + place,
                    arguments.Dx + place,
                    layout.Statistics(stretches.Sample, stretches.Element),
                    layout.Channels(arguments.Scale, stretches.Element),
                    layout.Sets(arguments.Sum, stretches.Sample, stretches.Element),
                    layout.Sets(arguments.Product, stretches.Sample, stretches.Element),
                    arguments.Factor,
                    arguments.Weighted != 0));
            }
        }

        private readonly struct Normalization : IElementOperation
        {
            private readonly float* x;
            private readonly float* y;
            private readonly NormalizedValue statistics;
            private readonly LaneOperand scale;
            private readonly LaneOperand shift;

            public Normalization(float* x, float* y, NormalizedValue statistics, LaneOperand scale, LaneOperand shift)
            {
                this.x = x;
                this.y = y;
                this.statistics = statistics;
                this.scale = scale;
                this.shift = shift;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var centered = statistics.Centered(lanes, index, lanes.Load(x + index));
                var factor = scale.Load(lanes, index) * statistics.Inverse(lanes, index);
                lanes.Store(y + index, VectorMath.MultiplyAdd(centered, factor, shift.Load(lanes, index)));
            }
        }

        private readonly struct Gradient : IElementOperation
        {
            private readonly float* x;
            private readonly float* dy;
            private readonly float* dx;
            private readonly NormalizedValue statistics;
            private readonly LaneOperand scale;
            private readonly LaneOperand sum;
            private readonly LaneOperand product;
            private readonly Vector<float> factor;
            private readonly bool weighted;

            public Gradient(
                float* x, float* dy, float* dx, NormalizedValue statistics, LaneOperand scale, LaneOperand sum, LaneOperand product, float factor, bool weighted)
            {
                this.x = x;
                this.dy = dy;
                this.dx = dx;
                this.statistics = statistics;
                this.scale = scale;
                this.sum = sum;
                this.product = product;
                this.factor = new Vector<float>(factor);
                this.weighted = weighted;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var inverse = statistics.Inverse(lanes, index);
                var normalized = statistics.Centered(lanes, index, lanes.Load(x + index)) * inverse;
                var channelScale = scale.Load(lanes, index);
                var share = weighted ? factor : factor * channelScale;
                var mean = share * VectorMath.MultiplyAdd(normalized, product.Load(lanes, index), sum.Load(lanes, index));
                lanes.Store(dx + index, ((lanes.Load(dy + index) * channelScale) - mean) * inverse);
            }
        }
    }
}
