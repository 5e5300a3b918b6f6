using System.Linq;
using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>A tensor seen as rows along its last axis.</summary>
    internal static class Rows
    {
        /// <summary>How many rows.</summary>
        public static int Count(GraphTensor x) => x.Shape.Length / x.Shape[-1];

        /// <summary>The shape of one number per row; (1) for a tensor that is a single row.</summary>
        public static TensorShape Loss(GraphTensor x) => x.Shape.Rank == 1
            ? new TensorShape(1)
            : new TensorShape(x.Shape.Take(x.Shape.Rank - 1).ToArray());
    }
}
