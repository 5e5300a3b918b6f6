using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Adam with Nesterov's momentum (Dozat 2016).</summary>
    public sealed class NAdam : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
        /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        /// <param name="momentumDecay">How fast the momentum reaches <paramref name="beta1"/>: after t steps it is beta1 (1 - 0.96^(t momentumDecay) / 2).</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public NAdam(float learningRate = 2e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-7f, float momentumDecay = 4e-3f)
            : base(learningRate)
        {
            Beta1 = Decay.Check(beta1, nameof(beta1));
            Beta2 = Decay.Check(beta2, nameof(beta2));
            Epsilon = epsilon;
            MomentumDecay = momentumDecay;
        }

        /// <summary>Decay of the mean of gradients.</summary>
        public float Beta1 { get; }

        /// <summary>Decay of the mean of squared gradients.</summary>
        public float Beta2 { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <summary>How fast the momentum reaches its final value.</summary>
        public float MomentumDecay { get; }

        /// <inheritdoc/>
        public override string Name => "nadam";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            var momentum = Momentum(step);
            var next = Momentum(step + 1);
            var product = Product(step);
            state[1] = (float)((1.0 - momentum) / (1.0 - product));
            state[2] = (float)(1.0 - Math.Pow(Beta2, step));
            state[3] = (float)(next / (1.0 - (product * next)));
        }

        internal override void Lower(Lowering lowering, ParameterStretch stretch) => lowering.Emit(new NAdamKernel
        {
            Parameter = stretch.Values,
            Gradient = stretch.Gradients,
            First = stretch.Moment("nadam/first"),
            Second = stretch.Moment("nadam/second"),
            State = stretch.State,
            Scale = stretch.Scale,
            Count = stretch.Count,
            Beta1 = Beta1,
            Beta2 = Beta2,
            Epsilon = Epsilon,
            Penalty = Penalty,
        }.ToDispatch());

        private double Momentum(long step) => Beta1 * (1.0 - (0.5 * Math.Pow(0.96, step * (double)MomentumDecay)));

        /// <summary>The product of all momenta up to a step; 0 once it is too small to matter.</summary>
        private double Product(long step)
        {
            var product = 1.0;
            for (long earlier = 1; earlier <= step && product > 1e-20; earlier++)
            {
                product *= Momentum(earlier);
            }

            return product;
        }
    }
}
