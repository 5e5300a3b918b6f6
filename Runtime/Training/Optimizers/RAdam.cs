using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Adam whose step size is rectified while the second moment is still uncertain (Liu et al. 2020, algorithm 2).</summary>
    public sealed class RAdam : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
        /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public RAdam(float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-7f)
            : base(learningRate)
        {
            Beta1 = Decay.Check(beta1, nameof(beta1));
            Beta2 = Decay.Check(beta2, nameof(beta2));
            Epsilon = epsilon;
        }

        /// <summary>Decay of the mean of gradients.</summary>
        public float Beta1 { get; }

        /// <summary>Decay of the mean of squared gradients.</summary>
        public float Beta2 { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <inheritdoc/>
        public override string Name => "radam";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            var decay = Math.Pow(Beta2, step);
            var limit = (2.0 / (1.0 - Beta2)) - 1.0;
            var length = limit - (2.0 * step * decay / (1.0 - decay));
            state[1] = (float)(1.0 - Math.Pow(Beta1, step));
            state[3] = length > 5.0
                ? (float)Math.Sqrt((1.0 - decay) * (length - 4.0) * (length - 2.0) * limit / ((limit - 4.0) * (limit - 2.0) * length))
                : 0f;
        }

        internal override void Lower(Lowering lowering, ParameterStretch stretch) => lowering.Emit(new RAdamKernel
        {
            Parameter = stretch.Values,
            Gradient = stretch.Gradients,
            First = stretch.Moment("radam/first"),
            Second = stretch.Moment("radam/second"),
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
