using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Stochastic gradient descent, with momentum (Polyak 1964) and Nesterov's variant if asked (Sutskever et al. 2013).</summary>
    public sealed class Sgd : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="momentum">How much of the last step is kept, in [0, 1).</param>
        /// <param name="nesterov">Whether the gradient is taken to apply after the momentum step.</param>
        /// <param name="dampening">Share of each gradient but the first that does not enter the momentum, in [0, 1).</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public Sgd(float learningRate = 0.01f, float momentum = 0f, bool nesterov = false, float dampening = 0f)
            : base(learningRate)
        {
            Momentum = Decay.Check(momentum, nameof(momentum));
            Nesterov = nesterov;
            Dampening = Decay.Check(dampening, nameof(dampening));
        }

        /// <summary>How much of the last step is kept.</summary>
        public float Momentum { get; }

        /// <summary>Whether the gradient is taken to apply after the momentum step.</summary>
        public bool Nesterov { get; }

        /// <summary>Share of each gradient but the first that does not enter the momentum.</summary>
        public float Dampening { get; }

        /// <inheritdoc/>
        public override string Name => "sgd";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            state[1] = step == 1 || Momentum == 0f ? 1f : 1f - Dampening;
        }

        internal override void Lower(Lowering lowering, ParameterStretch stretch) => lowering.Emit(new SgdKernel
        {
            Parameter = stretch.Values,
            Gradient = stretch.Gradients,
            Velocity = stretch.Moment("sgd/velocity"),
            State = stretch.State,
            Scale = stretch.Scale,
            Count = stretch.Count,
            Momentum = Momentum,
            Penalty = Penalty,
            Nesterov = Nesterov ? 1 : 0,
        }.ToDispatch());
    }
}
