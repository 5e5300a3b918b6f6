using System;
using System.Linq;
using Hebb.Graphs;
using Hebb.Operators;
using Hebb.Tensors;

namespace Hebb.Layers
{
    /// <summary>Turns every token into a vector that is 1 at the token's place and 0 elsewhere.</summary>
    /// <remarks>Input int32 tokens (N, ...). Output (N, ..., classes).</remarks>
    public sealed class OneHot : Layer
    {
        /// <summary>Creates the layer for tokens from 0 to <paramref name="classes"/> - 1.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no class.</exception>
        public OneHot(int classes, string? name = null)
            : base(name)
        {
            Classes = classes >= 1 ? classes : throw new ArgumentOutOfRangeException(nameof(classes), $"OneHot needs at least one class, but got {classes}.");
        }

        /// <inheritdoc/>
        public override string Kind => "one_hot";

        /// <inheritdoc/>
        public override DataType InputType => DataType.Int32;

        /// <summary>Length of the vectors.</summary>
        public int Classes { get; }

        /// <inheritdoc/>
        public override LayerConfig Config => new LayerConfig().With(ClassesSetting, Classes);

        internal const string ClassesSetting = "classes";

        /// <inheritdoc/>
        public override GraphTensor Call(GraphTensor input) => input.OneHot(Classes);

        /// <inheritdoc/>
        protected override TensorShape OnBuild(TensorShape inputShape, SeededRandom random) => new TensorShape(inputShape.Append(Classes).ToArray());
    }
}
