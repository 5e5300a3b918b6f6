using Hebb.Layers;

namespace Hebb.Models.Inspection
{
    /// <summary>How a layer fares in training.</summary>
    public sealed class LayerHealth
    {
        internal LayerHealth(Layer layer, double? gradientNorm, double? parameterNorm, double? deadShare)
        {
            Layer = layer;
            GradientNorm = gradientNorm;
            ParameterNorm = parameterNorm;
            DeadShare = deadShare;
        }

        /// <summary>The layer.</summary>
        public Layer Layer { get; }

        /// <summary>The Euclidean norm of the gradient that the last training step saw; null for a layer that is not trained.</summary>
        public double? GradientNorm { get; }

        /// <summary>The Euclidean norm of the parameters; null for a layer that is not trained.</summary>
        public double? ParameterNorm { get; }

        /// <summary>The share of units that answer 0 to every sample looked at, in [0, 1]; null for a layer that does not end in relu.</summary>
        public double? DeadShare { get; }
    }
}
