using Hebb.Graphs;

namespace Hebb.Operators
{
    /// <summary>
    /// Puts the gradient of a parameter where the optimizer reads it. The plan usually lets the gradient be computed right
    /// there, and then nothing is left to do.
    /// </summary>
    internal sealed class StoreGradientOperator : Operator
    {
        public StoreGradientOperator(GraphTensor gradient, Parameter parameter)
            : base("StoreGradient", gradient)
        {
            Parameter = parameter;
        }

        public Parameter Parameter { get; }

        public GraphTensor Stored => Inputs[0];

        public override bool HasEffect => true;

        public override void Lower(Lowering lowering)
        {
            var target = lowering.Parameters!.GradientRange(Parameter);
            if (!lowering[Stored].Equals(target))
            {
                lowering.Emit(new Kernels.CopyKernel { X = lowering[Stored], Y = target, Count = Parameter.Shape.Length }.ToDispatch());
            }
        }
    }
}
