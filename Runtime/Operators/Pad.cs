using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Zeros around a tensor.</summary>
    public static class PadExtensions
    {
        /// <summary><paramref name="before"/> zeros in front of and <paramref name="after"/> behind the elements along <paramref name="axis"/>; negative counts from the end.</summary>
        /// <exception cref="ArgumentException">There is no such axis, or a number of zeros is negative.</exception>
        public static GraphTensor Pad(this GraphTensor x, int axis, int before, int after)
        {
            var place = axis < 0 ? axis + x.Shape.Rank : axis;
            if (place < 0 || place >= x.Shape.Rank || before < 0 || after < 0)
            {
                throw new ArgumentException($"'{x.Name}' {x.Shape} cannot get {before} zeros in front and {after} behind along axis {axis}.");
            }

            var extents = x.Shape.ToArray();
            extents[place] += before + after;
            return before == 0 && after == 0 ? x : new PadOperator(x, new TensorShape(extents), place, before, 1).Output;
        }
    }

    /// <summary>Puts a tensor into a larger one, along an axis from a start on and in steps, and zeros elsewhere: the gradient of a slice.</summary>
    internal sealed class PadOperator : Operator
    {
        private readonly StridedLayout layout;
        private readonly int axis;
        private readonly int start;
        private readonly int step;

        public PadOperator(GraphTensor x, TensorShape whole, int axis, int start, int step)
            : base("Pad", x)
        {
            this.axis = axis;
            this.start = start;
            this.step = step;
            layout = new StridedLayout(Name, x.Shape, SliceOperator.Strides(whole, axis, step), start * StridedLayout.Strides(whole)[axis]);
            AddOutput(whole, x.Type);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.Slice(axis, start, Inputs[0].Shape[axis], step) };

        public override void Lower(Lowering lowering)
        {
            lowering.Emit(new FillKernel { Y = lowering[Output], Count = Output.Shape.Length, Value = 0f }.ToDispatch());
            lowering.Emit(layout.Write(lowering[Inputs[0]], lowering[Output]));
        }
    }
}
