using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Joins all axes of a sample into one: (N, C, H, W) becomes (N, C*H*W). Costs nothing at run time.</summary>
    public sealed class Flatten : Layer
    {
        /// <summary>Creates the layer.</summary>
        public Flatten(string? name = null)
            : base(name)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "flatten";

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Flatten();

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => new TensorShape(inputShape.Length);
    }
}
