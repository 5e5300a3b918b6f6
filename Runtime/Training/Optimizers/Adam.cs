using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Adaptive moment estimation (Kingma and Ba 2015, algorithm 1), on request with decoupled weight decay (Loshchilov and Hutter 2019) and as AMSGrad (Reddi et al. 2018).</summary>
    public class Adam : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
        /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        /// <param name="weightDecay">Share of a parameter that is taken away per step and unit of learning rate; at least 0. See <see cref="AdamW"/>.</param>
        /// <param name="amsGrad">Whether the divisor is the largest so far, so that steps never grow again.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public Adam(float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-7f, float weightDecay = 0f, bool amsGrad = false)
            : base(learningRate)
        {
            Beta1 = Decay.Check(beta1, nameof(beta1));
            Beta2 = Decay.Check(beta2, nameof(beta2));
            Epsilon = epsilon;
            AmsGrad = amsGrad;
            WeightDecay = weightDecay >= 0f
                ? weightDecay
                : throw new ArgumentOutOfRangeException(nameof(weightDecay), $"The weight decay must not be negative, but is {weightDecay}. Try 0.01.");
        }

        /// <summary>Decay of the mean of gradients.</summary>
        public float Beta1 { get; }

        /// <summary>Decay of the mean of squared gradients.</summary>
        public float Beta2 { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <summary>Share of a parameter that is taken away per step and unit of learning rate.</summary>
        public float WeightDecay { get; }

        /// <summary>Whether the divisor is the largest so far.</summary>
        public bool AmsGrad { get; }

        /// <inheritdoc/>
        public override string Name => "adam";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            state[1] = (float)(1.0 - Math.Pow(Beta1, step));
            state[2] = (float)(1.0 - Math.Pow(Beta2, step));
        }

        internal override void Lower(Lowering lowering, ParameterStretch stretch)
        {
            if (AmsGrad)
            {
                lowering.Emit(new AmsGradKernel
                {
                    Parameter = stretch.Values,
                    Gradient = stretch.Gradients,
                    First = stretch.Moment("adam/first"),
                    Second = stretch.Moment("adam/second"),
                    Largest = stretch.Moment("adam/largest"),
                    State = stretch.State,
                    Scale = stretch.Scale,
                    Count = stretch.Count,
                    Beta1 = Beta1,
                    Beta2 = Beta2,
                    Epsilon = Epsilon,
                    Penalty = Penalty,
                    WeightDecay = WeightDecay,
                }.ToDispatch());
            }
            else
            {
                lowering.Emit(new AdamKernel
                {
                    Parameter = stretch.Values,
                    Gradient = stretch.Gradients,
                    First = stretch.Moment("adam/first"),
                    Second = stretch.Moment("adam/second"),
                    State = stretch.State,
                    Scale = stretch.Scale,
                    Count = stretch.Count,
                    Beta1 = Beta1,
                    Beta2 = Beta2,
                    Epsilon = Epsilon,
                    Penalty = Penalty,
                    WeightDecay = WeightDecay,
                }.ToDispatch());
            }
        }
    }
}
