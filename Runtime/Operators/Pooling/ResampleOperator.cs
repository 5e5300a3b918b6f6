using System.Collections.Generic;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Maps the rows and the columns of every channel linearly: average pooling, enlargement, and the gradients of both.</summary>
    internal sealed class ResampleOperator : Operator
    {
        private readonly ResampleAxis rows;
        private readonly ResampleAxis columns;

        public ResampleOperator(string name, GraphTensor x, ResampleAxis rows, ResampleAxis columns)
            : this(name, x, rows, columns, Tables(x.Graph, rows, columns))
        {
        }

        private ResampleOperator(string name, GraphTensor x, ResampleAxis rows, ResampleAxis columns, (GraphTensor Spans, GraphTensor Weights) tables)
            : base(name, x, tables.Spans, tables.Weights)
        {
            this.rows = rows;
            this.columns = columns;
            AddOutput(new TensorShape(x.Shape[0], x.Shape[1], rows.Output, columns.Output));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) =>
            new[] { new ResampleOperator(Name + "Gradient", upstream[0]!, rows.Transpose(), columns.Transpose()).Output, null, null };

        public override void Lower(Lowering lowering) => lowering.Emit(new ResampleKernel
        {
            X = lowering[Inputs[0]],
            Spans = lowering[Inputs[1]],
            Weights = lowering[Inputs[2]],
            Y = lowering[Output],
            Planes = Output.Shape[0] * Output.Shape[1],
            Height = rows.Input,
            Width = columns.Input,
            Rows = rows.Output,
            Columns = columns.Output,
        }.ToDispatch());

        private static (GraphTensor Spans, GraphTensor Weights) Tables(Graph graph, ResampleAxis rows, ResampleAxis columns)
        {
            var spans = new List<int>();
            var weights = new List<float>();
            rows.AppendTo(spans, weights);
            columns.AppendTo(spans, weights);
            return (
                graph.Constant(new Tensor(new TensorShape(spans.Count), spans.ToArray()), "spans"),
                graph.Constant(new Tensor(new TensorShape(weights.Count), weights.ToArray()), "weights"));
        }
    }
}
