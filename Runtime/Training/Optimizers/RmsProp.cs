using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Steps divided by the root of a running mean of squared gradients (Tieleman and Hinton 2012), on request with momentum and centered (Graves 2013).</summary>
    public sealed class RmsProp : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="rho">Decay of the mean of squared gradients, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        /// <param name="momentum">How much of the last step is kept, in [0, 1).</param>
        /// <param name="centered">Whether the mean gradient is taken off before the root, so that the divisor is a standard deviation.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public RmsProp(float learningRate = 1e-3f, float rho = 0.9f, float epsilon = 1e-7f, float momentum = 0f, bool centered = false)
            : base(learningRate)
        {
            Rho = Decay.Check(rho, nameof(rho));
            Epsilon = epsilon;
            Momentum = Decay.Check(momentum, nameof(momentum));
            Centered = centered;
        }

        /// <summary>Decay of the mean of squared gradients.</summary>
        public float Rho { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <summary>How much of the last step is kept.</summary>
        public float Momentum { get; }

        /// <summary>Whether the divisor is a standard deviation.</summary>
        public bool Centered { get; }

        /// <inheritdoc/>
        public override string Name => "rmsprop";

        internal override void Lower(Lowering lowering, ParameterStretch stretch)
        {
            if (Centered)
            {
                lowering.Emit(new CenteredRmsPropKernel
                {
                    Parameter = stretch.Values,
                    Gradient = stretch.Gradients,
                    Square = stretch.Moment("rmsprop/square"),
                    Mean = stretch.Moment("rmsprop/mean"),
                    Velocity = stretch.Moment("rmsprop/velocity"),
                    State = stretch.State,
                    Scale = stretch.Scale,
                    Count = stretch.Count,
                    Decay = Rho,
                    Epsilon = Epsilon,
                    Momentum = Momentum,
                    Penalty = Penalty,
                }.ToDispatch());
            }
            else
            {
                lowering.Emit(new RmsPropKernel
                {
                    Parameter = stretch.Values,
                    Gradient = stretch.Gradients,
                    Square = stretch.Moment("rmsprop/square"),
                    Velocity = stretch.Moment("rmsprop/velocity"),
                    State = stretch.State,
                    Scale = stretch.Scale,
                    Count = stretch.Count,
                    Decay = Rho,
                    Epsilon = Epsilon,
                    Momentum = Momentum,
                    Penalty = Penalty,
                }.ToDispatch());
            }
        }
    }
}
