using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Shows the elements of each sample, in the same order, under another shape. Costs nothing at run time.</summary>
    public sealed class Reshape : Layer
    {
        private const string ShapeKey = "target_shape";

        private readonly TensorShape shape;

        /// <summary>Creates the layer.</summary>
        /// <param name="shape">The extents of the output without the batch.</param>
        public Reshape(params int[] shape)
            : this(null, shape)
        {
        }

        private Reshape(string? name, int[] shape)
            : base(name) => this.shape = new TensorShape(shape);

        /// <inheritdoc/>
        public override string Kind => "reshape";

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(ShapeKey, shape.ToArray());

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Reshape(shape.Prepend(input.Shape[0]));

        /// <summary>Makes the layer again.</summary>
        internal static Reshape FromConfig(LayerConfig config, string name) => new Reshape(name, config.Ints(ShapeKey));

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => inputShape.Length == shape.Length
            ? shape
            : throw new ArgumentException($"Reshape '{Name}' makes samples of shape {shape} with {shape.Length} elements, but gets samples of shape {inputShape} with {inputShape.Length}.");
    }
}
