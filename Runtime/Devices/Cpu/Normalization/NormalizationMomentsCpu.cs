using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of NormalizationMoments.</summary>
    internal static unsafe class NormalizationMomentsCpu
    {
        /// <summary>Sets that one group covers.</summary>
        public const int Tile = 16;

        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new NormalizationMomentsKernel.Arguments(dispatch);
            var first = groups.First * Tile;
            var end = (int)Math.Min((long)groups.End * Tile, arguments.Rows);
            if (arguments.Length == 1)
            {
                ElementLoop.Run(first, end, new SideBySide(arguments));
                return;
            }

            for (var set = first; set < end; set++)
            {
                MeasureRuns(arguments, set);
            }
        }

        private static void MeasureRuns(in NormalizationMomentsKernel.Arguments arguments, int set)
        {
            var start = arguments.X + ((long)set * arguments.Length);
            var runs = arguments.Columns / arguments.Length;
            var sum = 0f;
            for (var run = 0; run < runs; run++)
            {
                sum += RowReduction.Sum(start + ((long)run * arguments.Stride), arguments.Length);
            }

            var mean = sum / arguments.Columns;
            var squares = 0f;
            for (var run = 0; run < runs; run++)
            {
                squares += RowReduction.Run<SquaredDeviation, Sum>(arguments.Length, new SquaredDeviation(start + ((long)run * arguments.Stride), mean));
            }

            arguments.Mean[set] = mean;
            arguments.Variance[set] = squares / arguments.Columns;
        }

        private readonly struct SquaredDeviation : ITerm
        {
            private readonly float* x;
            private readonly float mean;

            public SquaredDeviation(float* x, float mean)
            {
                this.x = x;
                this.mean = mean;
            }

            public float Padding => mean;

            [MethodImpl(Hot.Inline)]
            public Vector<float> At<TLanes>(TLanes lanes, int column)
                where TLanes : struct, ILanes
            {
                var difference = lanes.Load(x + column) - new Vector<float>(mean);
                return difference * difference;
            }
        }

        /// <summary>Sets whose values alternate: a vector holds one value of each.</summary>
        private readonly struct SideBySide : IElementOperation
        {
            private readonly float* x;
            private readonly float* mean;
            private readonly float* variance;
            private readonly int values;
            private readonly int stride;

            public SideBySide(in NormalizationMomentsKernel.Arguments arguments)
            {
                x = arguments.X;
                mean = arguments.Mean;
                variance = arguments.Variance;
                values = arguments.Columns;
                stride = arguments.Stride;
            }

            [MethodImpl(Hot.Inline)]
            public void Apply<TLanes>(TLanes lanes, int index)
                where TLanes : struct, ILanes
            {
                var share = new Vector<float>(1f / values);
                var sum = Vector<float>.Zero;
                for (var value = 0; value < values; value++)
                {
                    sum += lanes.Load(x + index + ((long)value * stride));
                }

                var center = sum * share;
                var squares = Vector<float>.Zero;
                for (var value = 0; value < values; value++)
                {
                    var difference = lanes.Load(x + index + ((long)value * stride)) - center;
                    squares = VectorMath.MultiplyAdd(difference, difference, squares);
                }

                lanes.Store(mean + index, center);
                lanes.Store(variance + index, squares * share);
            }
        }
    }
}
