using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Puts the axes of each sample into another order. The batch is axis 0 and stays: (2, 3, 1) turns (N, C, H, W) into (N, H, W, C).</summary>
    public sealed class Permute : Layer
    {
        private const string DimsKey = "dims";

        private readonly int[] dims;

        /// <summary>Creates the layer.</summary>
        /// <param name="dims">For each axis of the output behind the batch, the axis of the input; counted from 1.</param>
        public Permute(params int[] dims)
            : this(null, dims)
        {
        }

        private Permute(string? name, int[] dims)
            : base(name) => this.dims = (int[])dims.Clone();

        /// <inheritdoc/>
        public override string Kind => "permute";

        /// <summary>For each axis of the output behind the batch, the axis of the input; counted from 1.</summary>
        public IReadOnlyList<int> Dims => dims;

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(DimsKey, dims);

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.Permute(dims.Prepend(0).ToArray());

        /// <summary>Makes the layer again.</summary>
        internal static Permute FromConfig(LayerConfig config, string name) => new Permute(name, config.Ints(DimsKey));

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) =>
            dims.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(1, inputShape.Rank))
                ? new TensorShape(dims.Select(axis => inputShape[axis - 1]).ToArray())
                : throw new ArgumentException($"Permute '{Name}' has the order ({string.Join(", ", dims)}), but each sample has the shape {inputShape}: the order must name each of the axes 1 to {inputShape.Rank} once.");
    }
}
