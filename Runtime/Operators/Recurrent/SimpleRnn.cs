using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>The plain recurrent network.</summary>
    public static class SimpleRnnExtensions
    {
        /// <summary>Runs a plain recurrent network (Elman 1990) along a sequence: h = activation(W_i x + b_i + W_h h + b_h).</summary>
        /// <param name="x">(T, N, F).</param>
        /// <param name="weights">One gate of H units.</param>
        /// <param name="initialHidden">(N, H); zeros where null.</param>
        /// <param name="relu">Whether the activation is max(x, 0) in the place of tanh.</param>
        /// <param name="reverse">Whether the sequence runs from its last step to its first. The output stays in the order of time.</param>
        /// <returns>The hidden states of all steps (T, N, H), and that after the last step that ran, (N, H).</returns>
        public static (GraphTensor Output, GraphTensor Hidden) SimpleRnn(
            this GraphTensor x, RecurrentWeights weights, GraphTensor? initialHidden = null, bool relu = false, bool reverse = false)
        {
            var geometry = new RecurrentGeometry(SimpleRnnOperator.OperatorName, x, weights, 1, reverse);
            var hidden = geometry.InitialState(SimpleRnnOperator.OperatorName, initialHidden, x.Graph);
            var activation = relu ? FusedActivation.Relu : FusedActivation.Tanh;
            var output = new SimpleRnnOperator(geometry, x, weights, hidden, activation).Output;
            return (output, output.Select(geometry.Time(geometry.Steps - 1)));
        }
    }

    internal sealed class SimpleRnnOperator : RecurrentOperator
    {
        public const string OperatorName = "SimpleRnn";

        public SimpleRnnOperator(RecurrentGeometry geometry, GraphTensor x, RecurrentWeights weights, GraphTensor initialHidden, FusedActivation activation)
            : base(OperatorName, geometry, x, weights, initialHidden)
        {
            Activation = activation;
        }

        public FusedActivation Activation { get; }

        protected override GraphTensor Sums => Output;

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new SimpleRnnGradientOperator(this, needed, upstream[0]!).Gradients;

        protected override Dispatch Step(Lowering lowering, int step, BufferRange weights)
        {
            var (previous, previousOffset, depth) = Before(lowering, step);
            return new SimpleRnnStepKernel
            {
                Hidden = lowering[Output],
                Previous = previous,
                Weight = weights,
                Bias = lowering[RecurrentBias],
                Batch = Geometry.Batch,
                Units = Geometry.Units,
                Depth = depth,
                Offset = Geometry.Offset(step),
                PreviousOffset = previousOffset,
                Activation = (int)Activation,
            }.ToDispatch();
        }
    }

    internal sealed class SimpleRnnGradientOperator : RecurrentGradientOperator
    {
        private readonly SimpleRnnOperator network;
        private readonly GraphTensor upstream;
        private readonly GraphTensor sums;

        public SimpleRnnGradientOperator(SimpleRnnOperator forward, IReadOnlyList<bool> needed, GraphTensor upstream)
            : base("SimpleRnnGradient", forward, needed, new[] { upstream })
        {
            network = forward;
            this.upstream = upstream;
            sums = AddWorkspace(forward.Geometry.Sums);
        }

        protected override GraphTensor InputSums => sums;

        protected override GraphTensor RecurrentSums => sums;

        protected override GraphTensor? Bypass => null;

        protected override Dispatch Step(Lowering lowering, int step, BufferRange weights)
        {
            var (nextOffset, depth) = After(step);
            return new SimpleRnnStepGradientKernel
            {
                Hidden = lowering[network.Output],
                Weight = weights,
                Gradient = lowering[sums],
                Upstream = lowering[upstream],
                Batch = Geometry.Batch,
                Units = Geometry.Units,
                Depth = depth,
                Offset = Geometry.Offset(step),
                NextOffset = nextOffset,
                Activation = (int)network.Activation,
            }.ToDispatch();
        }
    }
}
