using Hebb.Graphs;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>An operator whose every output element is an element of its input, at a place that is linear in the indices.</summary>
    internal abstract class StridedReadOperator : Operator
    {
        private readonly StridedLayout layout;

        protected StridedReadOperator(string name, GraphTensor x, TensorShape shape, int[] strides, int offset = 0)
            : base(name, x)
        {
            layout = new StridedLayout(name, shape, strides, offset);
            AddOutput(shape, x.Type);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(layout.Read(lowering[Inputs[0]], lowering[Output]));
    }
}
