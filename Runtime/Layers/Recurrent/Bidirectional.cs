using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Runs a recurrent layer along sequences and a second one with the same settings the other way (Schuster and Paliwal 1997), and joins what they put out.</summary>
    /// <remarks>Input (N, T, F). Output (N, T, 2 * units) or (N, 2 * units): the given layer's part first. Parameters are those of the two, named forward/... and backward/....</remarks>
    public sealed class Bidirectional : Layer
    {
        private const string LayerSetting = "layer";

        private readonly RecurrentLayer forward;
        private readonly RecurrentLayer backward;

        /// <summary>Creates the layer.</summary>
        /// <param name="layer">The layer for one direction; it becomes a part of this one.</param>
        /// <param name="name">Name within the model.</param>
        public Bidirectional(RecurrentLayer layer, string? name = null)
            : base(name)
        {
            forward = layer;
            backward = layer.Reversed();
        }

        /// <inheritdoc/>
        public override string Kind => "bidirectional";

        /// <summary>The given layer.</summary>
        public RecurrentLayer Forward => forward;

        /// <summary>The one that goes the other way.</summary>
        public RecurrentLayer Backward => backward;

        /// <inheritdoc/>
        public override LayerConfig Config
        {
            get
            {
                var config = new LayerConfig().With(LayerSetting, forward.Kind);
                foreach (var setting in forward.Config.Settings)
                {
                    config.With(setting.Key, setting.Value);
                }

                return config;
            }
        }

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => new[] { forward.Call(input), backward.Call(input) }.Concatenate(-1);

        /// <summary>Makes the layer again from <see cref="Config"/>.</summary>
        internal static Bidirectional From(LayerConfig config, string name) => LayerCatalog.Create(config.Text(LayerSetting), config, nameof(forward)) is RecurrentLayer layer
            ? new Bidirectional(layer, name)
            : throw new FormatException($"A bidirectional layer holds a recurrent one, but '{config.Text(LayerSetting)}' is none.");

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random)
        {
            BuildPart(forward, nameof(forward), inputShape, random);
            BuildPart(backward, nameof(backward), inputShape, random);
            var extents = forward.OutputShape.ToArray();
            extents[extents.Length - 1] *= 2;
            return new TensorShape(extents);
        }
    }
}
