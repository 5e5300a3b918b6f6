using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Layers
{
    /// <summary>The product of its inputs, element by element; they have one shape: gates, attention.</summary>
    public sealed class Multiply : ElementwiseMergeLayer
    {
        /// <summary>Creates the layer.</summary>
        public Multiply(string? name = null)
            : base(name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "multiply";

        private protected override GraphTensor Combine(GraphTensor a, GraphTensor b) => a.Multiply(b);
    }
}
