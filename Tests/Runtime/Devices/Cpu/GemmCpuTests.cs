using System.Numerics;
using Hebb.Devices.Cpu;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed class GemmCpuTests
{
    private static readonly (int M, int N, int K)[] Shapes =
    [
        (1, 1, 1), (1, 10, 7), (3, 2, 5), (8, 16, 3), (9, 17, 31), (64, 64, 64), (65, 63, 66), (63, 129, 1),
        (13, 33, 257), (70, 10, 128), (128, 10, 300), (5, 100, 513), (130, 70, 19), (67, 31, 1021),
    ];

    private static readonly Dictionary<string, CpuKernels> Bodies = new()
    {
        ["widest vectors"] = CpuKernels.Standard,
        ["portable vectors"] = new CpuKernels(
            [new CpuKernel(GemmKernel.Kernel, GemmCpu.Run<Vector<float>, PortableArithmetic, Six>, GemmCpu.TileColumns, GemmCpu.TileRows)]),
    };

    private static IEnumerable<string> BodyNames => Bodies.Keys;

    [Test]
    public void Every_shape_and_transposition_gives_the_product(
        [ValueSource(nameof(BodyNames))] string body,
        [Values] bool transposeA,
        [Values] bool transposeB)
    {
        foreach (var (m, n, k) in Shapes)
        {
            var product = new Product(m, n, k) { TransposeA = transposeA, TransposeB = transposeB };
            product.Check(Bodies[body]);
        }
    }

    [Test]
    public void Bias_and_activation_are_applied_to_the_whole_sum(
        [ValueSource(nameof(BodyNames))] string body,
        [Values(0, 1, 2, 3)] int activation,
        [Values] bool hasBias)
    {
        foreach (var (m, n, k) in Shapes)
        {
            var product = new Product(m, n, k) { Activation = activation, HasBias = hasBias };
            product.Check(Bodies[body]);
        }
    }

    [Test]
    public void Accumulating_adds_the_finished_product_to_what_was_there(
        [ValueSource(nameof(BodyNames))] string body,
        [Values(0, 2)] int activation)
    {
        foreach (var (m, n, k) in Shapes)
        {
            var product = new Product(m, n, k) { Accumulate = true, HasBias = true, Activation = activation };
            product.Check(Bodies[body]);
        }
    }

    [Test]
    public void Batches_and_offsets_select_their_matrices(
        [ValueSource(nameof(BodyNames))] string body,
        [Values] bool shareB,
        [Values] bool transposeB)
    {
        foreach (var (m, n, k) in new[] { (1, 1, 1), (7, 10, 13), (66, 65, 9), (20, 37, 260) })
        {
            var product = new Product(m, n, k) { Batches = 3, Offset = 5, Gap = 3, ShareB = shareB, TransposeB = transposeB };
            product.Check(Bodies[body]);
        }
    }

    /// <summary>One product with the reference in double precision.</summary>
    private sealed class Product(int m, int n, int k)
    {
        public bool TransposeA { get; init; }

        public bool TransposeB { get; init; }

        public bool HasBias { get; init; }

        public int Activation { get; init; }

        public bool Accumulate { get; init; }

        public int Batches { get; init; } = 1;

        /// <summary>Elements before the first matrix of each operand.</summary>
        public int Offset { get; init; }

        /// <summary>Elements between the matrices of a batch.</summary>
        public int Gap { get; init; }

        public bool ShareB { get; init; }

        public void Check(CpuKernels kernels)
        {
            int aBatch = (m * k) + Gap, bBatch = ShareB ? 0 : (k * n) + Gap, cBatch = (m * n) + Gap;
            var a = Sample.Floats(Offset + ((Batches - 1) * aBatch) + (m * k), -1, 1);
            var b = Sample.Floats(Offset + ((Batches - 1) * bBatch) + (k * n), -1, 1, seed: 2);
            var bias = Sample.Floats(n, -1, 1, seed: 3);
            var before = Sample.Floats(Offset + ((Batches - 1) * cBatch) + (m * n), -1, 1, seed: 4);
            var c = (float[])before.Clone();
            KernelGauntlet.Run(
                kernels,
                ranges => new GemmKernel
                {
                    A = ranges[0],
                    B = ranges[1],
                    Bias = ranges[2],
                    C = ranges[3],
                    M = m,
                    N = n,
                    K = k,
                    TransposeA = TransposeA ? 1 : 0,
                    TransposeB = TransposeB ? 1 : 0,
                    HasBias = HasBias ? 1 : 0,
                    Activation = Activation,
                    Accumulate = Accumulate ? 1 : 0,
                    AOffset = Offset,
                    BOffset = Offset,
                    COffset = Offset,
                    ABatch = aBatch,
                    BBatch = bBatch,
                    CBatch = cBatch,
                    Batches = Batches,
                }.ToDispatch(),
                a,
                b,
                bias,
                c);

            var expected = before.Select(value => (double)value).ToArray();
            for (var batch = 0; batch < Batches; batch++)
            {
                for (var row = 0; row < m; row++)
                {
                    for (var column = 0; column < n; column++)
                    {
                        var sum = HasBias ? bias[column] : 0.0;
                        for (var depth = 0; depth < k; depth++)
                        {
                            sum += (double)a[Offset + (batch * aBatch) + (TransposeA ? (depth * m) + row : (row * k) + depth)]
                                * b[Offset + (batch * bBatch) + (TransposeB ? (column * k) + depth : (depth * n) + column)];
                        }

                        ref var element = ref expected[Offset + (batch * cBatch) + (row * n) + column];
                        element = Activate(sum) + (Accumulate ? element : 0);
                    }
                }
            }

            Sample.AssertClose(c, index => expected[index], absolute: 1e-6 + (4e-8 * k));
        }

        private double Activate(double x) => Activation switch
        {
            1 => Math.Max(x, 0),
            2 => Math.Tanh(x),
            3 => 1 / (1 + Math.Exp(-x)),
            _ => x,
        };
    }
}
