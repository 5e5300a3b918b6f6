using System;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Keeps a result for the next run.</summary>
    public static class WriteStateExtensions
    {
        /// <summary>
        /// Makes <paramref name="value"/> the content of <paramref name="state"/>. Operators that were made before see the old content,
        /// later ones the new.
        /// </summary>
        /// <exception cref="ArgumentException">The shapes or the types of elements differ.</exception>
        public static void WriteState(this GraphTensor value, StateVariable state) => _ = new WriteStateOperator(value, value.Graph.Use(state));
    }

    internal sealed class WriteStateOperator : Operator
    {
        public WriteStateOperator(GraphTensor value, GraphTensor state)
            : base("WriteState", value, state)
        {
            if (value.Shape != state.Shape || value.Type != state.Type)
            {
                throw new ArgumentException($"The variable '{state.Name}' holds {state.Type} of shape {state.Shape}, so '{value.Name}' with {value.Type} of shape {value.Shape} cannot be written to it.");
            }
        }

        public override bool HasEffect => true;

        public override void Lower(Lowering lowering) => lowering.Emit(new CopyKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Inputs[1]],
            Count = Inputs[0].Shape.Length,
        }.ToDispatch());
    }
}
