using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Steps that shrink with the sum of all squared gradients of a parameter (Duchi et al. 2011).</summary>
    public sealed class Adagrad : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        /// <param name="initialAccumulator">What the sums are taken to begin with; at least 0.</param>
        /// <param name="rateDecay">The rate of step t is divided by 1 + (t - 1) rateDecay; at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public Adagrad(float learningRate = 1e-2f, float epsilon = 1e-10f, float initialAccumulator = 0f, float rateDecay = 0f)
            : base(learningRate)
        {
            Epsilon = epsilon;
            InitialAccumulator = initialAccumulator;
            RateDecay = rateDecay;
        }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <summary>What the sums are taken to begin with.</summary>
        public float InitialAccumulator { get; }

        /// <summary>How fast the learning rate falls by itself.</summary>
        public float RateDecay { get; }

        /// <inheritdoc/>
        public override string Name => "adagrad";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            state[0] = (float)(state[0] / (1.0 + ((step - 1) * (double)RateDecay)));
        }

        internal override void Lower(Lowering lowering, ParameterStretch stretch) => lowering.Emit(new AdagradKernel
        {
            Parameter = stretch.Values,
            Gradient = stretch.Gradients,
            Total = stretch.Moment("adagrad/total"),
            State = stretch.State,
            Scale = stretch.Scale,
            Count = stretch.Count,
            Initial = InitialAccumulator,
            Epsilon = Epsilon,
            Penalty = Penalty,
        }.ToDispatch());
    }
}
