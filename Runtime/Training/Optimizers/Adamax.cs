using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Adam with a maximum in the place of the second moment (Kingma and Ba 2015, algorithm 2).</summary>
    public sealed class Adamax : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
        /// <param name="beta2">Decay of the largest magnitude, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added to the magnitudes.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public Adamax(float learningRate = 2e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-7f)
            : base(learningRate)
        {
            Beta1 = Decay.Check(beta1, nameof(beta1));
            Beta2 = Decay.Check(beta2, nameof(beta2));
            Epsilon = epsilon;
        }

        /// <summary>Decay of the mean of gradients.</summary>
        public float Beta1 { get; }

        /// <summary>Decay of the largest magnitude.</summary>
        public float Beta2 { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <inheritdoc/>
        public override string Name => "adamax";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            state[1] = (float)(1.0 - Math.Pow(Beta1, step));
        }

        internal override void Lower(Lowering lowering, ParameterStretch stretch) => lowering.Emit(new AdamaxKernel
        {
            Parameter = stretch.Values,
            Gradient = stretch.Gradients,
            First = stretch.Moment("adamax/first"),
            Largest = stretch.Moment("adamax/largest"),
            State = stretch.State,
            Scale = stretch.Scale,
            Count = stretch.Count,
            Beta1 = Beta1,
            Beta2 = Beta2,
            Epsilon = Epsilon,
            Penalty = Penalty,
        }.ToDispatch());
    }
}
