using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Shows the same elements, in the same order, under another shape. Costs nothing at run time.</summary>
    public static class ReshapeExtensions
    {
        /// <summary>The elements of <paramref name="x"/> under <paramref name="shape"/>.</summary>
        /// <exception cref="ArgumentException">The shapes have different numbers of elements.</exception>
        public static GraphTensor Reshape(this GraphTensor x, TensorShape shape) =>
            x.Shape == shape ? x : new ReshapeOperator(x, shape).Output;

        /// <summary>All axes after the first joined into one: (N, C, H, W) becomes (N, C*H*W).</summary>
        public static GraphTensor Flatten(this GraphTensor x) =>
            x.Reshape(new TensorShape(x.Shape[0], x.Shape.Length / x.Shape[0]));
    }

    internal sealed class ReshapeOperator : Operator
    {
        public ReshapeOperator(GraphTensor x, TensorShape shape)
            : base("Reshape", x)
        {
            if (shape.Length != x.Shape.Length)
            {
                throw new ArgumentException($"'{x.Name}' {x.Shape} has {x.Shape.Length} elements and cannot be reshaped to {shape} with {shape.Length}.");
            }

            AddView(x, shape).UniformValue = x.UniformValue;
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { upstream[0]!.Reshape(Inputs[0].Shape) };

        public override void Lower(Lowering lowering)
        {
        }
    }
}
