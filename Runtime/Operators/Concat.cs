using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Tensors put together along an axis.</summary>
    public static class ConcatExtensions
    {
        /// <summary>The tensors one after another along <paramref name="axis"/> (negative counts from the end); the other extents are equal.</summary>
        /// <exception cref="ArgumentException">There is no tensor, or extents or types differ.</exception>
        public static GraphTensor Concat(this IReadOnlyList<GraphTensor> tensors, int axis) => tensors.Count == 1
            ? tensors[0]
            : new ConcatOperator(tensors.ToArray(), axis).Output;
    }

    internal sealed class ConcatOperator : Operator
    {
        private readonly int axis;

        public ConcatOperator(GraphTensor[] tensors, int axis)
            : base("Concat", tensors)
        {
            var first = tensors[0].Shape;
            this.axis = axis < 0 ? axis + first.Rank : axis;
            if (this.axis < 0 || this.axis >= first.Rank || tensors.Any(tensor => tensor.Type != tensors[0].Type || !FitsBeside(tensor.Shape, first)))
            {
                throw new ArgumentException(
                    $"Concat along axis {axis} takes tensors that differ in that extent only, but got {string.Join(", ", tensors.Select(tensor => $"'{tensor.Name}' {tensor.Shape} {tensor.Type}"))}.");
            }

            var extents = first.ToArray();
            extents[this.axis] = tensors.Sum(tensor => tensor.Shape[this.axis]);
            AddOutput(new TensorShape(extents), tensors[0].Type);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            Inputs.Select((input, index) => needed[index] ? upstream[0]!.Slice(axis, Start(index), input.Shape[axis]) : null).ToList();

        public override void Lower(Lowering lowering)
        {
            var strides = StridedLayout.Strides(Output.Shape);
            for (var index = 0; index < Inputs.Count; index++)
            {
                lowering.Emit(new StridedLayout(Name, Inputs[index].Shape, strides, Start(index) * strides[axis]).Write(lowering[Inputs[index]], lowering[Output]));
            }
        }

        private int Start(int index) => Inputs.Take(index).Sum(input => input.Shape[axis]);

        private bool FitsBeside(TensorShape shape, TensorShape first) =>
            shape.Rank == first.Rank && Enumerable.Range(0, first.Rank).All(index => index == axis || shape[index] == first[index]);
    }
}
