using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>From tokens to vectors.</summary>
    public static class EmbeddingExtensions
    {
        /// <summary>The row of <paramref name="table"/> of every token; a token outside the table gives zeros.</summary>
        /// <param name="tokens">int32, any shape.</param>
        /// <param name="table">(V, D): a row for each token from 0 to V - 1.</param>
        /// <param name="padding">A token whose row is not trained; -1 for none.</param>
        /// <returns>The tokens' shape with D behind it.</returns>
        /// <exception cref="ArgumentException">The tokens are no integers, or the table is no matrix.</exception>
        public static GraphTensor Embedding(this GraphTensor tokens, GraphTensor table, int padding = -1) => new EmbeddingOperator(tokens, table, padding).Output;

        /// <summary>Refuses tokens that are no integers.</summary>
        internal static void RequireTokens(GraphTensor tokens, string operation)
        {
            if (tokens.Type != DataType.Int32)
            {
                throw new ArgumentException($"{operation} takes int32 tokens, but '{tokens.Name}' {tokens.Shape} holds {tokens.Type}. Give the data set integers.");
            }
        }
    }

    internal sealed class EmbeddingOperator : Operator
    {
        private readonly int padding;

        public EmbeddingOperator(GraphTensor tokens, GraphTensor table, int padding)
            : base("Embedding", tokens, table)
        {
            EmbeddingExtensions.RequireTokens(tokens, Name);
            table.RequireRank(2, Name);
            this.padding = padding;
            AddOutput(new TensorShape(tokens.Shape.Append(table.Shape[1]).ToArray()));
        }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed) => new[]
        {
            null,
            new EmbeddingGradientOperator(Inputs[0], upstream[0]!, Inputs[1].Shape, padding).Output,
        };

        public override void Lower(Lowering lowering) => lowering.Emit(new EmbeddingKernel
        {
            Tokens = lowering[Inputs[0]],
            Table = lowering[Inputs[1]],
            Y = lowering[Output],
            Count = Inputs[0].Shape.Length,
            Rows = Inputs[1].Shape[0],
            Columns = Inputs[1].Shape[1],
        }.ToDispatch());
    }

    internal sealed class EmbeddingGradientOperator : Operator
    {
        private readonly int padding;

        public EmbeddingGradientOperator(GraphTensor tokens, GraphTensor upstream, TensorShape table, int padding)
            : base("EmbeddingGradient", tokens, upstream)
        {
            this.padding = padding;
            AddOutput(table);
        }

        public override void Lower(Lowering lowering) => lowering.Emit(new EmbeddingGradientKernel
        {
            Tokens = lowering[Inputs[0]],
            Dy = lowering[Inputs[1]],
            Dtable = lowering[Output],
            Count = Inputs[0].Shape.Length,
            Rows = Output.Shape[0],
            Columns = Output.Shape[1],
            Padding = padding,
        }.ToDispatch());
    }
}
