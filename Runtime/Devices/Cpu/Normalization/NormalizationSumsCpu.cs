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
                    var terms = new Terms(arguments, layout, sample, element);
                    sum += RowReduction.Run<Value, Sum>(length, new Value(terms));
                    product += RowReduction.Run<Product, Sum>(length, new Product(terms));
                    place += length;
                }
            }

            arguments.Sum[set] = sum;
            arguments.Product[set] = product;
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

            [MethodImpl(Hot.Inline)]
            public Vector<float> Value<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes => lanes.Load(dy + index) * scale.Load(lanes, index);

            [MethodImpl(Hot.Inline)]
            public Vector<float> Normalized<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes => statistics.Centered(lanes, index, lanes.Load(x + index)) * statistics.Inverse(lanes, index);
        }

        private readonly struct Value : ITerm
        {
            private readonly Terms terms;

            public Value(Terms terms) => this.terms = terms;

            public float Padding => 0;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes => terms.Value(lanes, column);
        }

        private readonly struct Product : ITerm
        {
            private readonly Terms terms;

            public Product(Terms terms) => this.terms = terms;

            public float Padding => 0;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes => terms.Value(lanes, column) * terms.Normalized(lanes, column);
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
                var value = terms.Value(lanes, index);
                lanes.Store(sum + index, lanes.Load(sum + index) + value);
                lanes.Store(product + index, VectorMath.MultiplyAdd(value, terms.Normalized(lanes, index), lanes.Load(product + index)));
            }
        }
    }
}
