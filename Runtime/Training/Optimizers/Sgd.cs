using Hebb.Devices;
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
        public Sgd(float learningRate = 0.01f, float momentum = 0f, bool nesterov = false)
            : base(learningRate)
        {
            Momentum = momentum;
            Nesterov = nesterov;
        }

        /// <summary>How much of the last step is kept.</summary>
        public float Momentum { get; }

        /// <summary>Whether the gradient is taken to apply after the momentum step.</summary>
        public bool Nesterov { get; }

        /// <inheritdoc/>
        public override string Name => "sgd";

        internal override void Lower(Lowering lowering, GraphTensor state, long offset, long bytes)
        {
            var parameters = lowering.Parameters!;
            lowering.Emit(new SgdKernel
            {
                Parameter = new BufferRange(parameters.Values, offset, bytes),
                Gradient = new BufferRange(parameters.Gradients, offset, bytes),
                Velocity = new BufferRange(parameters.Mirror("sgd/velocity"), offset, bytes),
                State = lowering[state],
                Momentum = Momentum,
                Nesterov = Nesterov ? 1 : 0,
                Count = (int)(bytes / 4),
            }.ToDispatch());
        }
    }
}
