using System;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Training
{
    /// <summary>Adaptive moment estimation (Kingma and Ba 2015, algorithm 1).</summary>
    public sealed class Adam : Optimizer
    {
        /// <summary>Creates the optimizer.</summary>
        /// <param name="learningRate">Size of a step.</param>
        /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
        /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
        /// <param name="epsilon">Keeps the division finite; added after the square root.</param>
        public Adam(float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-7f)
            : base(learningRate)
        {
            Beta1 = beta1;
            Beta2 = beta2;
            Epsilon = epsilon;
        }

        /// <summary>Decay of the mean of gradients.</summary>
        public float Beta1 { get; }

        /// <summary>Decay of the mean of squared gradients.</summary>
        public float Beta2 { get; }

        /// <summary>Keeps the division finite.</summary>
        public float Epsilon { get; }

        /// <inheritdoc/>
        public override string Name => "adam";

        /// <inheritdoc/>
        public override void WriteState(Span<float> state, long step)
        {
            base.WriteState(state, step);
            state[1] = (float)(1.0 - Math.Pow(Beta1, step));
            state[2] = (float)(1.0 - Math.Pow(Beta2, step));
        }

        internal override void Lower(Lowering lowering, GraphTensor state, long offset, long bytes)
        {
            var parameters = lowering.Parameters!;
            lowering.Emit(new AdamKernel
            {
                Parameter = new BufferRange(parameters.Values, offset, bytes),
                Gradient = new BufferRange(parameters.Gradients, offset, bytes),
                First = new BufferRange(parameters.Mirror("adam/first"), offset, bytes),
                Second = new BufferRange(parameters.Mirror("adam/second"), offset, bytes),
                State = lowering[state],
                Beta1 = Beta1,
                Beta2 = Beta2,
                Epsilon = Epsilon,
                Count = (int)(bytes / 4),
            }.ToDispatch());
        }
    }
}
