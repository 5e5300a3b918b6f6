using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>
    /// The gradient of a recurrent operator: one dispatch per step, last step first, then one matrix product over all steps for
    /// each of the input and the two weights.
    /// </summary>
    internal abstract class RecurrentGradientOperator : Operator
    {
        private readonly GraphTensor panels;
        private readonly GraphTensor? inputGradient;
        private readonly GraphTensor? inputWeightGradient;
        private readonly GraphTensor? recurrentWeightGradient;
        private readonly GraphTensor? inputBiasGradient;
        private readonly GraphTensor? recurrentBiasGradient;
        private readonly GraphTensor? initialHiddenGradient;

        protected RecurrentGradientOperator(string name, RecurrentOperator forward, IReadOnlyList<bool> needed, IEnumerable<GraphTensor?> upstream)
            : base(name, forward.Inputs.Concat(forward.Outputs).Concat(upstream.Where(tensor => tensor is { }).Select(tensor => tensor!)).ToArray())
        {
            Forward = forward;
            var geometry = forward.Geometry;
            panels = AddWorkspace(RecurrentPanels.Shape(geometry.Units, geometry.Width, 1));
            inputGradient = Optional(0);
            inputWeightGradient = Optional(1);
            recurrentWeightGradient = Optional(2);
            inputBiasGradient = Optional(3);
            recurrentBiasGradient = Optional(4);
            initialHiddenGradient = Optional(RecurrentOperator.InitialHiddenIndex);

            GraphTensor? Optional(int input) => needed[input] ? AddOutput(forward.Inputs[input].Shape) : null;
        }

        public RecurrentOperator Forward { get; }

        protected RecurrentGeometry Geometry => Forward.Geometry;

        /// <summary>One entry per input of the forward operator; null where nobody asked.</summary>
        public virtual IReadOnlyList<GraphTensor?> Gradients => new[]
        {
            inputGradient,
            inputWeightGradient,
            recurrentWeightGradient,
            inputBiasGradient,
            recurrentBiasGradient,
            initialHiddenGradient,
        };

        /// <summary>Gradient of the input's sums, of shape <see cref="RecurrentGeometry.Sums"/>.</summary>
        protected abstract GraphTensor InputSums { get; }

        /// <summary>Gradient of the hidden state's sums, of the same shape; the same tensor where the two are equal.</summary>
        protected abstract GraphTensor RecurrentSums { get; }

        /// <summary>What of the initial hidden state's gradient passes by the product; null for nothing.</summary>
        protected abstract GraphTensor? Bypass { get; }

        public override void Lower(Lowering lowering)
        {
            var geometry = Geometry;
            lowering.Emit(RecurrentPanels.ForGradients(geometry, lowering[Forward.RecurrentWeight], lowering[panels]));
            for (var step = geometry.Steps - 1; step >= 0; step--)
            {
                lowering.Emit(Step(lowering, step, lowering[panels]));
            }

            LowerInput(lowering);
            LowerRecurrentWeight(lowering);
            LowerBiases(lowering);
            LowerInitialHidden(lowering);
        }

        /// <summary>The dispatch of one step.</summary>
        protected abstract Dispatch Step(Lowering lowering, int step, BufferRange weights);

        /// <summary>First element of the step after <paramref name="step"/> in the sums, and the length of the product with it; 0 when there is none.</summary>
        protected (int Offset, int Depth) After(int step) => step + 1 < Geometry.Steps
            ? (Geometry.Gates * Geometry.Offset(step + 1), Geometry.Width)
            : (0, 0);

        private void LowerInput(Lowering lowering)
        {
            var rows = Geometry.Steps * Geometry.Batch;
            if (inputGradient is { })
            {
                lowering.Emit(Product(lowering[InputSums], lowering[Forward.InputWeight], lowering[inputGradient], rows, Geometry.Features, Geometry.Width));
            }

            if (inputWeightGradient is { })
            {
                lowering.Emit(WeightProduct(lowering[InputSums], 0, lowering[Forward.X], 0, lowering[inputWeightGradient], Geometry.Features, rows, false));
            }
        }

        private void LowerRecurrentWeight(Lowering lowering)
        {
            if (recurrentWeightGradient is null)
            {
                return;
            }

            var (sums, target, units) = (lowering[RecurrentSums], lowering[recurrentWeightGradient], Geometry.Units);
            var (initial, _, initialDepth) = Forward.Before(lowering, 0);
            var later = (Geometry.Steps - 1) * Geometry.Batch;
            if (later == 0 || initialDepth > 0)
            {
                lowering.Emit(WeightProduct(sums, Geometry.Gates * Geometry.Offset(0), initial, 0, target, units, Geometry.Batch, false));
            }

            if (later > 0)
            {
                var first = Geometry.Reverse ? 0 : Geometry.StateLength;
                var before = Geometry.StateLength - first;
                lowering.Emit(WeightProduct(sums, Geometry.Gates * first, lowering[Forward.Output], before, target, units, later, initialDepth > 0));
            }
        }

        private void LowerBiases(Lowering lowering)
        {
            if (inputBiasGradient is { })
            {
                lowering.Emit(ColumnSums(lowering[InputSums], lowering[inputBiasGradient]));
            }

            if (recurrentBiasGradient is { })
            {
                lowering.Emit(inputBiasGradient is { } && ReferenceEquals(InputSums, RecurrentSums)
                    ? new CopyKernel { X = lowering[inputBiasGradient], Y = lowering[recurrentBiasGradient], Count = Geometry.Width }.ToDispatch()
                    : ColumnSums(lowering[RecurrentSums], lowering[recurrentBiasGradient]));
            }
        }

        private void LowerInitialHidden(Lowering lowering)
        {
            if (initialHiddenGradient is null)
            {
                return;
            }

            if (Bypass is { })
            {
                lowering.Emit(new CopyKernel { X = lowering[Bypass], Y = lowering[initialHiddenGradient], Count = Geometry.StateLength }.ToDispatch());
            }

            lowering.Emit(new GemmKernel
            {
                A = lowering[RecurrentSums],
                AOffset = Geometry.Gates * Geometry.Offset(0),
                B = lowering[Forward.RecurrentWeight],
                Bias = lowering[Forward.RecurrentWeight],
                C = lowering[initialHiddenGradient],
                M = Geometry.Batch,
                N = Geometry.Units,
                K = Geometry.Width,
                Accumulate = Bypass is null ? 0 : 1,
                Batches = 1,
            }.ToDispatch());
        }

        private static Dispatch Product(BufferRange a, BufferRange b, BufferRange c, int m, int n, int k) => new GemmKernel
        {
            A = a,
            B = b,
            Bias = b,
            C = c,
            M = m,
            N = n,
            K = k,
            Batches = 1,
        }.ToDispatch();

        /// <summary>sums^T times rows of x: (width, columns), summed over <paramref name="rows"/> rows.</summary>
        private Dispatch WeightProduct(BufferRange sums, int sumsOffset, BufferRange x, int xOffset, BufferRange target, int columns, int rows, bool accumulate) => new GemmKernel
        {
            A = sums,
            AOffset = sumsOffset,
            TransposeA = 1,
            B = x,
            BOffset = xOffset,
            Bias = x,
            C = target,
            M = Geometry.Width,
            N = columns,
            K = rows,
            Accumulate = accumulate ? 1 : 0,
            Batches = 1,
        }.ToDispatch();

        private Dispatch ColumnSums(BufferRange sums, BufferRange target) => new SumRowsKernel
        {
            X = sums,
            Y = target,
            Rows = Geometry.Steps * Geometry.Batch,
            Columns = Geometry.Width,
        }.ToDispatch();
    }
}
