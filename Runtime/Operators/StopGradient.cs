using System.Collections.Generic;
using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>Lets values pass forward and no gradient pass back.</summary>
    public static class StopGradientExtensions
    {
        /// <summary>The same values, as if they were constant for differentiation.</summary>
        public static GraphTensor StopGradient(this GraphTensor x) => new StopGradientOperator(x).Output;
    }

    internal sealed class StopGradientOperator : Operator
    {
        public StopGradientOperator(GraphTensor x)
            : base("StopGradient", x)
        {
            AddView(x, x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new GraphTensor?[] { null };

        public override void Lower(Lowering lowering)
        {
        }
    }
}
