using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of NormalizationSums.</summary>
    internal static unsafe class NormalizationSumsCpu
    {
        /// <summary>Sets that one group covers.</summary>
        public const int Tile = 16;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new NormalizationSumsKernel.Arguments(dispatch);
            var layout = new NormalizationLayout(
                arguments.Mean, arguments.Variance, arguments.ChannelLength, arguments.SampleStride, arguments.ChannelsPerSet, arguments.Epsilon);
            var first = groups.First * Tile;
            var end = (int)Math.Min((long)groups.End * Tile, arguments.Rows);
            if (arguments.Length > 1)
            {
                for (var set = first; set < end; set++)
                {
                    SumRuns(arguments, layout, set);
                }

                return;
            }

            for (var set = first; set < end;)
            {
                var next = layout.StretchEnd(set, end);
                SumSideBySide(arguments, layout, set, next - set);
                set = next;
            }
        }

        /// <summary>A set of runs, each cut where the channel changes.</summary>
        private static void SumRuns(in NormalizationSumsKernel.Arguments arguments, in NormalizationLayout layout, int set)
        {
            var sampleSize = arguments.Channels * arguments.ChannelLength;
            var sum = 0f;
            var product = 0f;
            for (var run = 0; run < arguments.Columns / arguments.Length; run++)
            {
                var start = (run * arguments.Stride) + (set * arguments.Length);
                for (var place = start; place < start + arguments.Length;)
                {
                    var sample = place / sampleSize;
                    var element = place % sampleSize;
                    var length = layout.StretchEnd(element, element + start + arguments.Length - place) - element;
                    var (partSum, partProduct) = SumStretch(length, new Terms(arguments, layout, sample, element));
                    sum += partSum;
                    product += partProduct;
                    place += length;
                }
            }

            arguments.Sum[set] = sum;
            arguments.Product[set] = product;
        }

        [MethodImpl(Hot.Loop)]
        private static (float Sum, float Product) SumStretch(int length, Terms terms)
        {
            var sum = Vector<float>.Zero;
            var product = Vector<float>.Zero;
            var whole = length - (length % Vector<float>.Count);
            for (var index = 0; index < whole; index += Vector<float>.Count)
            {
                terms.Add(default(WholeLanes), index, ref sum, ref product);
            }

            if (whole < length)
            {
                terms.Add(new TailLanes(length - whole), whole, ref sum, ref product);
            }

            return (Vector.Dot(sum, Vector<float>.One), Vector.Dot(product, Vector<float>.One));
        }

        /// <summary>Sets whose values alternate: a vector holds one value of each, and a set is a channel of one value.</summary>
        private static void SumSideBySide(in NormalizationSumsKernel.Arguments arguments, in NormalizationLayout layout, int set, int count)
        {
            new Span<float>(arguments.Sum + set, count).Clear();
            new Span<float>(arguments.Product + set, count).Clear();
            for (var sample = 0; sample < arguments.Columns; sample++)
            {
                ElementLoop.Run(0, count, new Accumulation(new Terms(arguments, layout, sample, set), arguments.Sum + set, arguments.Product + set));
            }
        }

        /// <summary>w and w h of a stretch.</summary>
        private readonly struct Terms
        {
            private readonly float* x;
            private readonly float* dy;
            private readonly NormalizedValue statistics;
            private readonly LaneOperand scale;

            public Terms(in NormalizationSumsKernel.Arguments arguments, in NormalizationLayout layout, int sample, int element)
            {
                var place = ((long)sample * arguments.Channels * arguments.ChannelLength) + element;
                x = arguments.X + place;
                dy = arguments.Dy + place;
                statistics = layout.Statistics(sample, element);
                scale = arguments.Weighted != 0 ? layout.Channels(arguments.Scale, element) : new LaneOperand(1f);
            }

            /// <summary>Adds the vector that starts at <paramref name="index"/>. Lanes behind the end must be read as 0.</summary>
            [MethodImpl(Hot.Inline)]
            public void Add<TLanes>(TLanes lanes, int index, ref Vector<float> sum, ref Vector<float> product)
                where TLanes : struct, ILanes
            {
                var value = lanes.Load(dy + index) * scale.Load(lanes, index);
                var normalized = statistics.Centered(lanes, index, lanes.Load(x + index)) * statistics.Inverse(lanes, index);
                sum += value;
                product = VectorMath.MultiplyAdd(value, normalized, product);
            }
        }

        private readonly struct Accumulation : IElementOperation
        {
            private readonly Terms terms;
            private readonly float* sum;
            private readonly float* product;

            public Accumulation(Terms terms, float* sum, float* product)
            {
                this.terms = terms;
                this.sum = sum;
                this.product = product;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var total = lanes.Load(sum + index);
                var totalProduct = lanes.Load(product + index);
                terms.Add(lanes, index, ref total, ref totalProduct);
                lanes.Store(sum + index, total);
                lanes.Store(product + index, totalProduct);
            }
        }
    }
}
