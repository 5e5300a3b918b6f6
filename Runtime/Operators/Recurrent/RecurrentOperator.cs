using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>
    /// A recurrent operator over (T, N, F): one matrix product for the inputs of all steps, then one dispatch per step, which
    /// multiplies the hidden state and applies the gates.
    /// </summary>
    internal abstract class RecurrentOperator : Operator
    {
        private readonly GraphTensor panels;

        protected RecurrentOperator(string name, RecurrentGeometry geometry, GraphTensor x, RecurrentWeights weights, params GraphTensor[] initial)
            : base(name, Join(x, weights, initial))
        {
            Geometry = geometry;
            AddOutput(geometry.States);
            panels = AddWorkspace(RecurrentPanels.Shape(geometry.Units, geometry.Units, geometry.Gates));
        }

        public RecurrentGeometry Geometry { get; }

        public GraphTensor X => Inputs[0];

        public GraphTensor InputWeight => Inputs[1];

        public GraphTensor RecurrentWeight => Inputs[2];

        public GraphTensor RecurrentBias => Inputs[4];

        public GraphTensor InitialHidden => Inputs[InitialHiddenIndex];

        /// <summary>Where the products of the input are put, of shape <see cref="RecurrentGeometry.Sums"/>.</summary>
        protected abstract GraphTensor Sums { get; }

        public override void Lower(Lowering lowering)
        {
            var geometry = Geometry;
            lowering.Emit(new GemmKernel
            {
                A = lowering[X],
                B = lowering[InputWeight],
                Bias = lowering[Inputs[3]],
                C = lowering[Sums],
                M = geometry.Steps * geometry.Batch,
                N = geometry.Width,
                K = geometry.Features,
                TransposeB = 1,
                HasBias = 1,
                Batches = 1,
            }.ToDispatch());
            lowering.Emit(RecurrentPanels.ForStates(geometry, lowering[RecurrentWeight], lowering[panels]));
            for (var step = 0; step < geometry.Steps; step++)
            {
                lowering.Emit(Step(lowering, step, lowering[panels]));
            }
        }

        /// <summary>The dispatch of one step.</summary>
        protected abstract Dispatch Step(Lowering lowering, int step, BufferRange weights);

        /// <summary>The hidden state before a step: its memory, the first element, and the length of the product with it, 0 when the state is zero.</summary>
        public (BufferRange Range, int Offset, int Depth) Before(Lowering lowering, int step) => step > 0
            ? (lowering[Output], Geometry.Offset(step - 1), Geometry.Units)
            : (lowering[InitialHidden], 0, InitialHidden.UniformValue == 0f ? 0 : Geometry.Units);

        public const int InitialHiddenIndex = 5;

        private static GraphTensor[] Join(GraphTensor x, RecurrentWeights weights, IReadOnlyCollection<GraphTensor> initial)
        {
            var inputs = new List<GraphTensor> { x, weights.Input, weights.Recurrent, weights.InputBias, weights.RecurrentBias };
            inputs.AddRange(initial);
            return inputs.ToArray();
        }
    }
}
