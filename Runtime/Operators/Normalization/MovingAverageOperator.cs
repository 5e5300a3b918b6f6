using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Moves a state variable towards a result: state = state + momentum (factor value - state).</summary>
    internal sealed class MovingAverageOperator : Operator
    {
        private readonly float momentum;
        private readonly float factor;

        public MovingAverageOperator(GraphTensor state, GraphTensor value, float momentum, float factor)
            : base("MovingAverage", state, value)
        {
            this.momentum = momentum;
            this.factor = factor;
        }

        public override bool HasEffect => true;

        public override void Lower(Lowering lowering) => lowering.Emit(new MovingAverageKernel
        {
            Average = lowering[Inputs[0]],
            Value = lowering[Inputs[1]],
            Count = Inputs[0].Shape.Length,
            Momentum = momentum,
            Factor = factor,
        }.ToDispatch());
    }
}
