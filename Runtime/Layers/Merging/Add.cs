using Hebb.Graphs;
using Hebb.Operators;

namespace Hebb.Layers
{
    /// <summary>The sum of its inputs, which have one shape: the way around a block in residual networks (He et al. 2016).</summary>
    public sealed class Add : ElementwiseMergeLayer
    {
        /// <summary>Creates the layer.</summary>
        public Add(string? name = null)
            : base(name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "add";

        private protected override GraphTensor Combine(GraphTensor a, GraphTensor b) => a.Add(b);
    }
}
