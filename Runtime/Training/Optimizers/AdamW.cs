namespace Hebb.Training
{
    /// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2).</summary>
    public sealed class AdamW : Adam
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="weightDecay">Share of a parameter that is taken away per step and unit of learning rate; at least 0.</param>
        /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
        /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        /// <param name="amsGrad">Whether the divisor is the largest so far, so that steps never grow again.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public AdamW(float learningRate = 1e-3f, float weightDecay = 0.01f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-7f, bool amsGrad = false)
            : base(learningRate, beta1, beta2, epsilon, weightDecay, amsGrad)
        {
        }

        /// <inheritdoc/>
        public override string Name => "adamw";
    }
}
