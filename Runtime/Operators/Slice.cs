using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Parts of a tensor along an axis.</summary>
    public static class SliceExtensions
    {
        /// <summary>
        /// <paramref name="length"/> elements along <paramref name="axis"/>, from <paramref name="start"/> on, <paramref name="step"/> apart;
        /// a negative step walks backwards. The other axes stay.
        /// </summary>
        /// <exception cref="ArgumentException">The part leaves the tensor.</exception>
        public static GraphTensor Slice(this GraphTensor x, int axis, int start, int length, int step = 1)
        {
            var place = axis < 0 ? axis + x.Shape.Rank : axis;
            return place >= 0 && place < x.Shape.Rank && start == 0 && length == x.Shape[place] && step == 1
                ? x
                : new SliceOperator(x, place, start, length, step).Output;
        }

        /// <summary>Parts of the given lengths along <paramref name="axis"/>, one after another.</summary>
        /// <exception cref="ArgumentException">The lengths do not add up to the extent of the axis.</exception>
        public static IReadOnlyList<GraphTensor> Split(this GraphTensor x, int axis, params int[] lengths)
        {
            if (lengths.Sum() != x.Shape[axis])
            {
                throw new ArgumentException($"'{x.Name}' {x.Shape} has the extent {x.Shape[axis]} along axis {axis}, but parts of {string.Join(" + ", lengths)} were asked for.");
            }

            return lengths.Select((length, index) => x.Slice(axis, lengths.Take(index).Sum(), length)).ToList();
        }
    }

    internal sealed class SliceOperator : StridedReadOperator
    {
        private readonly int axis;
        private readonly int start;
        private readonly int step;

        public SliceOperator(GraphTensor x, int axis, int start, int length, int step)
            : base("Slice", x, Check(x, axis, start, length, step), Strides(x.Shape, axis, step), start * StridedLayout.Strides(x.Shape)[axis])
        {
            this.axis = axis;
            this.start = start;
            this.step = step;
        }

        /// <summary>The strides of a part within the whole.</summary>
        public static int[] Strides(TensorShape whole, int axis, int step) =>
            StridedLayout.Strides(whole).Select((stride, index) => index == axis ? stride * step : stride).ToArray();

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new PadOperator(upstream[0]!, Inputs[0].Shape, axis, start, step).Output };

        private static TensorShape Check(GraphTensor x, int axis, int start, int length, int step)
        {
            var isAxis = axis >= 0 && axis < x.Shape.Rank;
            var last = start + ((long)step * (length - 1));
            if (!isAxis || length < 1 || step == 0 || Math.Min(start, last) < 0 || Math.Max(start, last) >= x.Shape[axis])
            {
                throw new ArgumentException($"'{x.Name}' {x.Shape} has no {length} elements along axis {axis} from {start} on in steps of {step}.");
            }

            var extents = x.Shape.ToArray();
            extents[axis] = length;
            return new TensorShape(extents);
        }
    }
}
