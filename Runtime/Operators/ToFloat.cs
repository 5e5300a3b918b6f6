using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Whole numbers as floats.</summary>
    public static class ToFloatExtensions
    {
        /// <summary>The same numbers as float32; <paramref name="x"/> itself when it holds float32 already. No gradient flows through a conversion.</summary>
        public static GraphTensor ToFloat(this GraphTensor x) => x.Type == DataType.Float32 ? x : new ToFloatOperator(x).Output;
    }

    internal sealed class ToFloatOperator : Operator
    {
        public ToFloatOperator(GraphTensor x)
            : base("ToFloat", x)
        {
            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new GraphTensor?[1];

        public override void Lower(Lowering lowering) =>
            lowering.Emit(new ToFloatKernel { X = lowering[Inputs[0]], Y = lowering[Output], Count = Output.Shape.Length }.ToDispatch());
    }
}
