using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Steps in the units of earlier steps (Zeiler 2012, algorithm 1).</summary>
    public sealed class Adadelta : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="rho">Decay of the means of squares, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added below the roots.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
        public Adadelta(float learningRate = 1f, float rho = 0.9f, float epsilon = 1e-6f)
            : base(learningRate)
        {
            Rho = Decay.Check(rho, nameof(rho));
            Epsilon = epsilon;
        }

        /// <summary>Decay of the means of squares.</summary>
        public float Rho { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <inheritdoc/>
        public override string Name => "adadelta";

        internal override void Lower(Lowering lowering, ParameterStretch stretch) => lowering.Emit(new AdadeltaKernel
        {
            Parameter = stretch.Values,
            Gradient = stretch.Gradients,
            Square = stretch.Moment("adadelta/square"),
            Change = stretch.Moment("adadelta/change"),
            State = stretch.State,
            Scale = stretch.Scale,
            Count = stretch.Count,
            Decay = Rho,
            Epsilon = Epsilon,
            Penalty = Penalty,
        }.ToDispatch());
    }
}
