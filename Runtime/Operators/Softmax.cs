using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;

namespace Hebb.Operators
{
    /// <summary>Turns each row of scores into probabilities.</summary>
    public static class SoftmaxExtensions
    {
        /// <summary>y[r, c] = e^x[r, c] / sum of e^x[r, ...], along the last axis, shifted by the row's maximum so that it never overflows.</summary>
        public static GraphTensor Softmax(this GraphTensor x) => new SoftmaxOperator(x).Output;

        /// <summary>The logarithm of <see cref="Softmax(GraphTensor)"/>, computed without taking the logarithm of a small number.</summary>
        public static GraphTensor LogSoftmax(this GraphTensor x) => new LogSoftmaxOperator(x).Output;

        /// <summary><see cref="Softmax(GraphTensor)"/> along any axis; negative counts from the end.</summary>
        public static GraphTensor Softmax(this GraphTensor x, int axis) => x.MoveAxis(axis, -1).Softmax().MoveAxis(-1, axis);

        /// <summary><see cref="LogSoftmax(GraphTensor)"/> along any axis; negative counts from the end.</summary>
        public static GraphTensor LogSoftmax(this GraphTensor x, int axis) => x.MoveAxis(axis, -1).LogSoftmax().MoveAxis(-1, axis);
    }

    internal sealed class SoftmaxOperator : Operator
    {
        public SoftmaxOperator(GraphTensor x)
            : base("Softmax", x)
        {
            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new SoftmaxGradientOperator(Output, upstream[0]!).Output };

        public override void Lower(Lowering lowering) => lowering.Emit(new SoftmaxKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Output],
            Rows = Output.Shape.Length / Output.Shape[-1],
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }

    internal sealed class SoftmaxGradientOperator : Operator
    {
        public SoftmaxGradientOperator(GraphTensor y, GraphTensor upstream)
            : base("SoftmaxGradient", y, upstream)
        {
            AddOutput(y.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new SoftmaxGradientKernel
        {
            Y = lowering[Inputs[0]],
            Dy = lowering[Inputs[1]],
            Dx = lowering[Output],
            Rows = Output.Shape.Length / Output.Shape[-1],
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }

    internal sealed class LogSoftmaxOperator : Operator
    {
        public LogSoftmaxOperator(GraphTensor x)
            : base("LogSoftmax", x)
        {
            AddOutput(x.Shape);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new LogSoftmaxGradientOperator(Output, upstream[0]!).Output };

        public override void Lower(Lowering lowering) => lowering.Emit(new LogSoftmaxKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Output],
            Rows = Output.Shape.Length / Output.Shape[-1],
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }

    internal sealed class LogSoftmaxGradientOperator : Operator
    {
        public LogSoftmaxGradientOperator(GraphTensor y, GraphTensor upstream)
            : base("LogSoftmaxGradient", y, upstream)
        {
            AddOutput(y.Shape);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new LogSoftmaxGradientKernel
        {
            Y = lowering[Inputs[0]],
            Dy = lowering[Inputs[1]],
            Dx = lowering[Output],
            Rows = Output.Shape.Length / Output.Shape[-1],
            Columns = Output.Shape[-1],
        }.ToDispatch());
    }
}
