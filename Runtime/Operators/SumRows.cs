using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Adds all rows up: the gradient of a bias.</summary>
    internal static class SumRowsExtensions
    {
        /// <summary>y[c] = sum of x[..., c] over all other axes.</summary>
        public static GraphTensor SumRows(this GraphTensor x) => new SumRowsOperator(x).Output;
    }

    internal sealed class SumRowsOperator : Operator
    {
        public SumRowsOperator(GraphTensor x)
            : base("SumRows", x)
        {
            AddOutput(new TensorShape(x.Shape[-1]));
        }

        public override void Lower(Lowering lowering)
        {
            var columns = Output.Shape.Length;
            lowering.Emit(new SumRowsKernel
            {
                X = lowering[Inputs[0]],
                Y = lowering[Output],
                Rows = Inputs[0].Shape.Length / columns,
                Columns = columns,
            }.ToDispatch());
        }
    }
}
