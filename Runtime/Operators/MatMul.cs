using System;
using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Graphs;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>The matrix product.</summary>
    public static class MatMulExtensions
    {
        /// <summary>
        /// op(<paramref name="a"/>) times op(<paramref name="b"/>), where op transposes the last two axes if asked: (M, K) by (K, N) gives (M, N).
        /// With three axes the first counts independent products: (B, M, K) by (B, K, N) gives (B, M, N).
        /// </summary>
        /// <exception cref="ArgumentException">The inner extents differ, or the numbers of axes do.</exception>
        public static GraphTensor MatMul(this GraphTensor a, GraphTensor b, bool transposeA = false, bool transposeB = false) =>
            new MatMulOperator(a, b, transposeA, transposeB).Output;
    }

    internal sealed class MatMulOperator : Operator
    {
        public MatMulOperator(GraphTensor a, GraphTensor b, bool transposeA, bool transposeB)
            : base("MatMul", a, b)
        {
            TransposeA = transposeA;
            TransposeB = transposeB;
            var rank = a.Shape.Rank;
            if (rank != b.Shape.Rank || rank < 2 || rank > 3)
            {
                throw new ArgumentException($"MatMul takes two tensors that both have 2 or 3 axes, but got '{a.Name}' {a.Shape} and '{b.Name}' {b.Shape}.");
            }

            M = a.Shape[transposeA ? -1 : -2];
            K = a.Shape[transposeA ? -2 : -1];
            N = b.Shape[transposeB ? -2 : -1];
            Batches = rank == 3 ? a.Shape[0] : 1;
            if (b.Shape[transposeB ? -1 : -2] != K || (rank == 3 && b.Shape[0] != Batches))
            {
                throw new ArgumentException(
                    $"MatMul cannot multiply '{a.Name}' {a.Shape}{(transposeA ? " transposed" : string.Empty)} by '{b.Name}' {b.Shape}{(transposeB ? " transposed" : string.Empty)}: the inner extents must be equal.");
            }

            AddOutput(rank == 3 ? new TensorShape(Batches, M, N) : new TensorShape(M, N));
        }

        public bool TransposeA { get; }

        public bool TransposeB { get; }

        public int M { get; }

        public int N { get; }

        public int K { get; }

        public int Batches { get; }

        public override IReadOnlyList<GraphTensor?> Gradient(IReadOnlyList<GraphTensor?> upstream, IReadOnlyList<bool> needed)
        {
            var (a, b, dy) = (Inputs[0], Inputs[1], upstream[0]!);
            return new[]
            {
                !needed[0] ? null : TransposeA ? b.MatMul(dy, TransposeB, true) : dy.MatMul(b, false, !TransposeB),
                !needed[1] ? null : TransposeB ? dy.MatMul(a, true, TransposeA) : a.MatMul(dy, !TransposeA, false),
            };
        }

        public override void Lower(Lowering lowering) =>
            lowering.Emit(Dispatch(lowering[Inputs[0]], lowering[Inputs[1]], lowering[Output], null, FusedActivation.None));

        /// <summary>The product with an optional bias and activation applied to each element before it is stored.</summary>
        public Dispatch Dispatch(BufferRange a, BufferRange b, BufferRange c, BufferRange? bias, FusedActivation activation) => new GemmKernel
        {
            A = a,
            B = b,
            Bias = bias ?? b,
            C = c,
            M = M,
            N = N,
            K = K,
            TransposeA = TransposeA ? 1 : 0,
            TransposeB = TransposeB ? 1 : 0,
            HasBias = bias is null ? 0 : 1,
            Activation = (int)activation,
            ABatch = M * K,
            BBatch = K * N,
            CBatch = M * N,
            Batches = Batches,
        }.ToDispatch();
    }
}
