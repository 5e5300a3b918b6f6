using System;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Normalizes groups of channels, each sample by itself (Wu and He 2018).</summary>
    /// <remarks>Input (N, C, ...). Parameters weight and bias (C).</remarks>
    public sealed class GroupNormalization : NormalizationLayer
    {
        /// <summary>Creates the layer.</summary>
        /// <param name="groups">Number of groups, at least 1; divides the channels.</param>
        /// <param name="epsilon">Added to the variance, above 0.</param>
        /// <param name="affine">Whether weight and bias are trained.</param>
        /// <param name="name">Name within the model.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        public GroupNormalization(int groups, float epsilon = 1e-5f, bool affine = true, string? name = null)
            : base(epsilon, affine, name)
        {
            Groups = groups >= 1 ? groups : throw new ArgumentOutOfRangeException(nameof(groups), $"GroupNormalization needs at least one group, but got {groups}.");
        }

        /// <inheritdoc/>
        public override string Kind => "group_normalization";

        /// <summary>Number of groups.</summary>
        public int Groups { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => base.Config.With(GroupsSetting, Groups);

        internal const string GroupsSetting = "groups";

        private protected override TensorShape ParameterShape(TensorShape inputShape)
        {
            var channels = Channels(inputShape);
            return channels.Length % Groups == 0
                ? channels
                : throw new ArgumentException($"GroupNormalization '{Name}' cannot part {channels.Length} channels into {Groups} equal groups.");
        }

        private protected override GraphTensor Normalize(GraphTensor input, GraphTensor scale, GraphTensor shift) => input.GroupNormalization(Groups, scale, shift, Epsilon);
    }
}
