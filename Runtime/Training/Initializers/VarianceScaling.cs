using System;
using Hebb.Tensors;

namespace Hebb.Training
{
    /// <summary>Which fan the variance is divided by.</summary>
    public enum VarianceMode
    {
        /// <summary>The inputs of one output: He et al. 2015 (factor 2), LeCun et al. 1998 (factor 1).</summary>
        FanIn,

        /// <summary>The mean of inputs and outputs: Glorot and Bengio 2010.</summary>
        FanAverage,
    }

    /// <summary>
    /// Random values with mean 0 and variance factor / fan, so that signals keep their size through the layers.
    /// Uniform in +-sqrt(3 * variance), or normal.
    /// </summary>
    public sealed class VarianceScaling : Initializer
    {
        private readonly VarianceMode mode;
        private readonly float factor;
        private readonly bool normal;

        /// <summary>Creates the initializer.</summary>
        public VarianceScaling(VarianceMode mode, float factor, bool normal)
        {
            this.mode = mode;
            this.factor = factor;
            this.normal = normal;
        }

        /// <inheritdoc/>
        protected override void Fill(Tensor tensor, int fanIn, int fanOut, SeededRandom random)
        {
            var fan = mode == VarianceMode.FanIn ? fanIn : (fanIn + fanOut) / 2.0;
            var variance = factor / Math.Max(1.0, fan);
            var scale = (float)Math.Sqrt(normal ? variance : 3.0 * variance);
            var elements = tensor.Floats;
            for (var index = 0; index < elements.Length; index++)
            {
                elements[index] = scale * (normal ? random.Normal() : (2f * random.Uniform()) - 1f);
            }
        }
    }
}
