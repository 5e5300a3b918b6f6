using System;
using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Dropout.</summary>
    public static class DropoutExtensions
    {
        /// <summary>
        /// Sets elements to 0 at random and divides the others by the part that stays (Srivastava et al. 2014), where the graph is for
        /// training; elsewhere it is <paramref name="x"/> itself. Same seed, step and place in the graph: the same elements, on every device.
        /// </summary>
        /// <param name="x">Any shape.</param>
        /// <param name="rate">The part of the elements to drop, in [0, 1).</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
        public static GraphTensor Dropout(this GraphTensor x, float rate)
        {
            if (!(rate >= 0f && rate < 1f))
            {
                throw new ArgumentOutOfRangeException(nameof(rate), $"Dropout drops a part of at least 0 and below 1, but the rate is {rate}.");
            }

            if (!x.Graph.IsTraining || rate == 0f)
            {
                return x;
            }

            var (state, stream) = x.Graph.ReserveRandomStream();
            return new DropoutOperator(x, state, stream, rate).Output;
        }
    }

    internal sealed class DropoutOperator : Operator
    {
        private readonly int stream;
        private readonly float rate;

        public DropoutOperator(GraphTensor x, GraphTensor state, int stream, float rate)
            : base("Dropout", x, state)
        {
            this.stream = stream;
            this.rate = rate;
            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new DropoutOperator(upstream[0]!, Inputs[1], stream, rate).Output, null };

        public override void Lower(Lowering lowering) => lowering.Emit(new DropoutKernel
        {
            X = lowering[Inputs[0]],
            State = lowering[Inputs[1]],
            Y = lowering[Output],
            Count = Output.Shape.Length,
            Stream = stream,
            Rate = rate,
            Scale = 1f / (1f - rate),
        }.ToDispatch());
    }
}
