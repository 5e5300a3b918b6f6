using Hebb.Devices;
using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed class ElementwiseCpuTests
{
    private static readonly int[] Lengths = [1, 3, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4095, 4096, 4097, 20011];

    private static readonly Dictionary<string, (Func<BufferRange, BufferRange, int, Dispatch> Launch, Func<double, double> Reference)> Unary = new()
    {
        ["Abs"] = ((x, y, count) => new AbsKernel { X = x, Y = y, Count = count }.ToDispatch(), Math.Abs),
        ["Copy"] = ((x, y, count) => new CopyKernel { X = x, Y = y, Count = count }.ToDispatch(), x => x),
        ["Exp"] = ((x, y, count) => new ExpKernel { X = x, Y = y, Count = count }.ToDispatch(), Math.Exp),
        ["Log"] = ((x, y, count) => new LogKernel { X = x, Y = y, Count = count }.ToDispatch(), Math.Log),
        ["Negate"] = ((x, y, count) => new NegateKernel { X = x, Y = y, Count = count }.ToDispatch(), x => -x),
        ["Reciprocal"] = ((x, y, count) => new ReciprocalKernel { X = x, Y = y, Count = count }.ToDispatch(), x => 1 / x),
        ["Scale"] = ((x, y, count) => new ScaleKernel { X = x, Y = y, Count = count, Factor = -0.75f }.ToDispatch(), x => -0.75 * x),
        ["Sqrt"] = ((x, y, count) => new SqrtKernel { X = x, Y = y, Count = count }.ToDispatch(), Math.Sqrt),
        ["Square"] = ((x, y, count) => new SquareKernel { X = x, Y = y, Count = count }.ToDispatch(), x => x * x),
        ["Relu"] = ((x, y, count) => new ReluKernel { X = x, Y = y, Count = count }.ToDispatch(), x => Math.Max(x, 0)),
        ["Sigmoid"] = ((x, y, count) => new SigmoidKernel { X = x, Y = y, Count = count }.ToDispatch(), x => 1 / (1 + Math.Exp(-x))),
        ["Tanh"] = ((x, y, count) => new TanhKernel { X = x, Y = y, Count = count }.ToDispatch(), Math.Tanh),
    };

    private static readonly Dictionary<string, (Func<BufferRange, BufferRange, BufferRange, int, Dispatch> Launch, Func<double, double, double> Reference)> Binary = new()
    {
        ["Add"] = ((a, b, y, count) => new AddKernel { A = a, B = b, Y = y, Count = count }.ToDispatch(), (a, b) => a + b),
        ["AddScaled"] = ((a, b, y, count) => new AddScaledKernel { A = a, B = b, Y = y, Count = count, Factor = 1.5f }.ToDispatch(), (a, b) => a + (1.5 * b)),
        ["Divide"] = ((a, b, y, count) => new DivideKernel { A = a, B = b, Y = y, Count = count }.ToDispatch(), (a, b) => a / b),
        ["Multiply"] = ((a, b, y, count) => new MultiplyKernel { A = a, B = b, Y = y, Count = count }.ToDispatch(), (a, b) => a * b),
        ["Subtract"] = ((a, b, y, count) => new SubtractKernel { A = a, B = b, Y = y, Count = count }.ToDispatch(), (a, b) => a - b),
        ["ReluGradient"] = ((a, b, y, count) => new ReluGradientKernel { Y = a, Dy = b, Dx = y, Count = count }.ToDispatch(), (a, b) => a > 0 ? b : 0),
        ["SigmoidGradient"] = ((a, b, y, count) => new SigmoidGradientKernel { Y = a, Dy = b, Dx = y, Count = count }.ToDispatch(), (a, b) => b * a * (1 - a)),
        ["TanhGradient"] = ((a, b, y, count) => new TanhGradientKernel { Y = a, Dy = b, Dx = y, Count = count }.ToDispatch(), (a, b) => b * (1 - (a * a))),
    };

    private static IEnumerable<string> UnaryNames => Unary.Keys;

    private static IEnumerable<string> BinaryNames => Binary.Keys;

    [TestCaseSource(nameof(UnaryNames))]
    public void A_function_of_one_operand_matches_its_definition_at_every_length(string name)
    {
        var (launch, reference) = Unary[name];
        foreach (var length in Lengths)
        {
            var x = name is "Log" or "Sqrt" ? Sample.Floats(length, 1e-3, 30) : Sample.Floats(length, -20, 20);
            var y = new float[length];
            KernelGauntlet.Run(ranges => launch(ranges[0], ranges[1], length), x, y);
            Sample.AssertClose(y, index => reference(x[index]));
        }
    }

    [TestCaseSource(nameof(BinaryNames))]
    public void A_function_of_two_operands_matches_its_definition_at_every_length(string name)
    {
        var (launch, reference) = Binary[name];
        foreach (var length in Lengths)
        {
            var a = Sample.Floats(length);
            var b = Sample.Floats(length, 0.5, 3, seed: 2);
            var y = new float[length];
            KernelGauntlet.Run(ranges => launch(ranges[0], ranges[1], ranges[2], length), a, b, y);
            Sample.AssertClose(y, index => reference(a[index], b[index]), absolute: 1e-6);
        }
    }

    [Test]
    public void Fill_writes_the_value_everywhere()
    {
        foreach (var length in Lengths)
        {
            var y = new float[length];
            KernelGauntlet.Run(ranges => new FillKernel { Y = ranges[0], Count = length, Value = 2.5f }.ToDispatch(), y);
            Assert.That(y, Is.All.EqualTo(2.5f));
        }
    }

    [Test]
    public void Copy_keeps_the_bits_of_integers_and_of_every_kind_of_NaN()
    {
        int[] bits = [0, -1, int.MinValue, int.MaxValue, 0x7f800001, unchecked((int)0xffc12345), 1, 0x7fc00000, 42];
        var copy = new int[bits.Length];
        KernelGauntlet.Run(ranges => new CopyKernel { X = ranges[0], Y = ranges[1], Count = bits.Length }.ToDispatch(), bits, copy);
        Assert.That(copy, Is.EqualTo(bits));
    }

    [Test]
    public void Relu_keeps_NaN_so_that_a_broken_model_shows()
    {
        float[] x = [float.NaN, -1, float.NegativeInfinity, float.PositiveInfinity];
        var y = new float[x.Length];
        KernelGauntlet.Run(ranges => new ReluKernel { X = ranges[0], Y = ranges[1], Count = x.Length }.ToDispatch(), x, y);
        Assert.That(y, Is.EqualTo(new[] { float.NaN, 0, 0, float.PositiveInfinity }));
    }

    [TestCase(1, 1)]
    [TestCase(1, 5)]
    [TestCase(3, 10)]
    [TestCase(129, 65)]
    [TestCase(7, 4099)]
    public void AddBias_adds_one_row_to_every_row(int rows, int columns)
    {
        var x = Sample.Floats(rows * columns);
        var bias = Sample.Floats(columns, seed: 2);
        var y = new float[x.Length];
        KernelGauntlet.Run(
            ranges => new AddBiasKernel { X = ranges[0], Bias = ranges[1], Y = ranges[2], Count = x.Length, Columns = columns }.ToDispatch(),
            x,
            bias,
            y);
        Sample.AssertClose(y, index => (double)x[index] + bias[index % columns]);
    }
}
