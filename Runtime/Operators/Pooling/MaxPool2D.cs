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

        public MaxPool2DOperator(GraphTensor x, Window2D window)
            : base(OperatorName, x)
        {
            Window = window;
            var shape = new TensorShape(x.Shape[0], x.Shape[1], Window.Rows.Output, Window.Columns.Output);
            AddOutput(shape);
            AddOutput(shape, DataType.Int32);
        }

        /// <summary>The windows.</summary>
        public Window2D Window { get; }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new MaxPool2DGradientOperator(upstream[0]!, this).Output };

        public override void Lower(Lowering lowering) => lowering.Emit(new MaxPoolKernel
        {
            X = lowering[Inputs[0]],
            Y = lowering[Outputs[0]],
            Index = lowering[Outputs[1]],
            Planes = Output.Shape[0] * Output.Shape[1],
            Height = Window.Rows.Input,
            Width = Window.Columns.Input,
            Rows = Window.Rows.Output,
            Columns = Window.Columns.Output,
            WindowRows = Window.Rows.Window,
            WindowColumns = Window.Columns.Window,
            StrideRows = Window.Rows.Stride,
            StrideColumns = Window.Columns.Stride,
            Top = Window.Rows.Before,
            Left = Window.Columns.Before,
            DilationRows = Window.Rows.Dilation,
            DilationColumns = Window.Columns.Dilation,
        }.ToDispatch());
    }

    /// <summary>Sends what flows into each window to the element that was the largest.</summary>
    internal sealed class MaxPool2DGradientOperator : Operator
    {
        public MaxPool2DGradientOperator(GraphTensor dy, MaxPool2DOperator pool)
            : base("MaxPool2DGradient", dy, pool.Outputs[1])
        {
            Pool = pool;
            AddOutput(pool.Inputs[0].Shape);
        }

        /// <summary>Whose gradient it is.</summary>
        public MaxPool2DOperator Pool { get; }

        public override void Lower(Lowering lowering) => lowering.Emit(new MaxPoolGradientKernel
        {
            Dy = lowering[Inputs[0]],
            Index = lowering[Inputs[1]],
            Dx = lowering[Output],
            Planes = Output.Shape[0] * Output.Shape[1],
            Height = Pool.Window.Rows.Input,
            Width = Pool.Window.Columns.Input,
            Rows = Pool.Window.Rows.Output,
            Columns = Pool.Window.Columns.Output,
            WindowRows = Pool.Window.Rows.Window,
            WindowColumns = Pool.Window.Columns.Window,
            StrideRows = Pool.Window.Rows.Stride,
            StrideColumns = Pool.Window.Columns.Stride,
            Top = Pool.Window.Rows.Before,
            Left = Pool.Window.Columns.Before,
            DilationRows = Pool.Window.Rows.Dilation,
            DilationColumns = Pool.Window.Columns.Dilation,
        }.ToDispatch());
    }
}
