using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The largest value of each window.</summary>
    public static class MaxPool2DExtensions
    {
        /// <summary>
        /// The largest value of each window of every channel; the border counts as nothing. Where several are equal the gradient goes to the
        /// first in reading order.
        /// </summary>
        /// <param name="x">Images, (N, C, H, W).</param>
        /// <param name="window">Rows and columns of the window.</param>
        /// <param name="stride">Pixels from a window to the next; the window's own extent when null.</param>
        /// <param name="padding">What a window may reach over the border.</param>
        /// <param name="dilation">Pixels from an element of the window to the next; 1 when null.</param>
        /// <param name="roundUp">Whether pixels that are left over at the bottom and the right get a window of their own.</param>
        /// <returns>(N, C, rows, columns).</returns>
        /// <exception cref="System.ArgumentException">The window is larger than the padded image.</exception>
        public static GraphTensor MaxPool2D(
            this GraphTensor x, Size2D window, Size2D? stride = null, Padding2D padding = default, Size2D? dilation = null, bool roundUp = false)
        {
            const string name = MaxPool2DOperator.OperatorName;
            var shape = x.RequireRank(4, name).Shape;
            return new MaxPool2DOperator(x, Window2D.Over(name, (shape[2], shape[3]), window, stride ?? window, padding, dilation ?? Size2D.One, Window2D.Pool, roundUp)).Output;
        }
    }

    internal sealed class MaxPool2DOperator : Operator
    {
        public const string OperatorName = "MaxPool2D";

        private readonly Window2D window;

        public MaxPool2DOperator(GraphTensor x, Window2D window)
            : base(OperatorName, x)
        {
            this.window = window;
            var shape = new TensorShape(x.Shape[0], x.Shape[1], window.Rows.Output, window.Columns.Output);
            AddOutput(shape);
            AddOutput(shape, DataType.Int32);
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new MaxPool2DGradientOperator(upstream[0]!, Outputs[1], Inputs[0], window).Output };

        public override void Lower(Lowering lowering) => lowering.Emit(new MaxPoolKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Outputs[0]],
            Index = lowering[Outputs[1]],
            Planes = Output.Shape[0] * Output.Shape[1],
            Height = window.Rows.Input,
            Width = window.Columns.Input,
            Rows = window.Rows.Output,
            Columns = window.Columns.Output,
            WindowRows = window.Rows.Window,
            WindowColumns = window.Columns.Window,
            StrideRows = window.Rows.Stride,
            StrideColumns = window.Columns.Stride,
            Top = window.Rows.Before,
            Left = window.Columns.Before,
            DilationRows = window.Rows.Dilation,
            DilationColumns = window.Columns.Dilation,
        }.ToDispatch());
    }

    /// <summary>Sends what flows into each window to the element that was the largest.</summary>
    internal sealed class MaxPool2DGradientOperator : Operator
    {
        private readonly Window2D window;

        public MaxPool2DGradientOperator(GraphTensor dy, GraphTensor index, GraphTensor source, Window2D window)
            : base("MaxPool2DGradient", dy, index)
        {
            Source = source;
            this.window = window;
            AddOutput(source.Shape);
        }

        /// <summary>What was pooled; only its shape is used.</summary>
        public GraphTensor Source { get; }

        public override void Lower(Lowering lowering) => lowering.Emit(new MaxPoolGradientKernel
        {
            Dy = lowering[Inputs[0]],
            Index = lowering[Inputs[1]],
            Dx = lowering[Output],
            Planes = Output.Shape[0] * Output.Shape[1],
            Height = window.Rows.Input,
            Width = window.Columns.Input,
            Rows = window.Rows.Output,
            Columns = window.Columns.Output,
            WindowRows = window.Rows.Window,
            WindowColumns = window.Columns.Window,
            StrideRows = window.Rows.Stride,
            StrideColumns = window.Columns.Stride,
            Top = window.Rows.Before,
            Left = window.Columns.Before,
            DilationRows = window.Rows.Dilation,
            DilationColumns = window.Columns.Dilation,
        }.ToDispatch());
    }
}
