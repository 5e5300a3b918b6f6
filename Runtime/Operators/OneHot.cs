using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Class numbers as rows of zeros with a one.</summary>
    public static class OneHotExtensions
    {
        /// <summary>
        /// A new last axis of <paramref name="depth"/> elements: 1 at the place that the number (int32) names, else 0; all zeros for a number
        /// outside. No gradient flows through it.
        /// </summary>
        /// <exception cref="ArgumentException">The numbers are no integers.</exception>
        public static GraphTensor OneHot(this GraphTensor labels, int depth) => labels.Type == DataType.Int32
            ? new OneHotOperator(labels, depth).Output
            : throw new ArgumentException($"OneHot takes whole numbers, but '{labels.Name}' {labels.Shape} holds {labels.Type}.");
    }

    internal sealed class OneHotOperator : Operator
    {
        public OneHotOperator(GraphTensor labels, int depth)
            : base("OneHot", labels)
        {
            AddOutput(new TensorShape(labels.Shape.Append(depth).ToArray()));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new GraphTensor?[1];

        public override void Lower(Lowering lowering) => lowering.Emit(new OneHotKernel
        {
            Tokens = lowering[Inputs[0]],
            Y = lowering[Output],
            Count = Inputs[0].Shape.Length,
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }
}
