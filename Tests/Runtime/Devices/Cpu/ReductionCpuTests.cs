using Hebb.Kernels;
using NUnit.Framework;

namespace Hebb.Tests.Devices.Cpu;

public sealed class ReductionCpuTests
{
    private static readonly object[] Shapes =
    [
        new[] { 1, 1, 1 }, new[] { 1, 7, 1 }, new[] { 1, 50021, 1 }, new[] { 3, 4, 5 }, new[] { 70, 3, 1 },
        new[] { 5, 1, 13 }, new[] { 2, 9, 67 }, new[] { 1, 1300, 10 }, new[] { 131, 2, 3 }, new[] { 4, 33, 64 },
    ];

    [TestCaseSource(nameof(Shapes))]
    public void ReduceSum_sums_the_middle_axis(int outer, int axis, int inner)
    {
        var x = Sample.Floats(outer * axis * inner);
        var y = new float[outer * inner];
        const float Factor = 0.125f;
        KernelGauntlet.Run(
            ranges => new ReduceSumKernel { X = ranges[0], Y = ranges[1], Outer = outer, Axis = axis, Inner = inner, Factor = Factor }.ToDispatch(),
            x,
            y);
        Sample.AssertClose(y, output => Factor * Along(output, axis, inner).Sum(index => (double)x[index]), absolute: 1e-6 + (4e-8 * axis));
    }

    [TestCaseSource(nameof(Shapes))]
    public void Repeat_writes_every_element_along_the_new_axis(int outer, int axis, int inner)
    {
        var x = Sample.Floats(outer * inner);
        var y = new float[outer * axis * inner];
        KernelGauntlet.Run(
            ranges => new RepeatKernel { X = ranges[0], Y = ranges[1], Count = y.Length, Axis = axis, Inner = inner, Factor = 0.5f }.ToDispatch(),
            x,
            y);
        for (var output = 0; output < x.Length; output++)
        {
            Assert.That(Along(output, axis, inner).Select(index => y[index]), Is.All.EqualTo(x[output] * 0.5f));
        }
    }

    [TestCaseSource(nameof(Shapes))]
    public void ReduceMax_and_ArgMax_find_the_largest_and_its_first_place(int outer, int axis, int inner)
    {
        // Few different values, so that equal ones compete.
        var x = Sample.Floats(outer * axis * inner, -9, 0).Select(value => MathF.Round(value)).ToArray();
        var largest = new float[outer * inner];
        var place = new int[outer * inner];
        KernelGauntlet.Run(
            ranges => new ReduceMaxKernel { X = ranges[0], Y = ranges[1], Outer = outer, Axis = axis, Inner = inner }.ToDispatch(),
            x,
            largest);
        KernelGauntlet.Run(
            ranges => new ArgMaxKernel { X = ranges[0], Y = ranges[1], Outer = outer, Axis = axis, Inner = inner }.ToDispatch(),
            x,
            place);
        for (var output = 0; output < largest.Length; output++)
        {
            var values = Along(output, axis, inner).Select(index => x[index]).ToList();
            Assert.That(largest[output], Is.EqualTo(values.Max()));
            Assert.That(place[output], Is.EqualTo(values.IndexOf(values.Max())));
        }
    }

    [Test]
    public void ArgMax_passes_over_NaN_and_answers_zero_where_there_is_nothing_else()
    {
        float[] x = [float.NaN, float.NegativeInfinity, float.NegativeInfinity, float.NaN, float.NaN, float.NaN, 1, float.NaN, 2];
        var place = new int[3];
        KernelGauntlet.Run(ranges => new ArgMaxKernel { X = ranges[0], Y = ranges[1], Outer = 3, Axis = 3, Inner = 1 }.ToDispatch(), x, place);
        Assert.That(place, Is.EqualTo(new[] { 1, 0, 2 }));
    }

    [TestCase(1, 1)]
    [TestCase(3, 10)]
    [TestCase(128, 128)]
    [TestCase(1301, 67)]
    [TestCase(5, 4099)]
    public void SumRows_and_SumColumns_sum_a_matrix_both_ways(int rows, int columns)
    {
        var x = Sample.Floats(rows * columns);
        var byColumn = new float[columns];
        var byRow = new float[rows];
        KernelGauntlet.Run(ranges => new SumRowsKernel { X = ranges[0], Y = ranges[1], Rows = rows, Columns = columns }.ToDispatch(), x, byColumn);
        KernelGauntlet.Run(ranges => new SumColumnsKernel { X = ranges[0], Y = ranges[1], Rows = rows, Columns = columns }.ToDispatch(), x, byRow);
        Sample.AssertClose(byColumn, column => Along(column, rows, columns).Sum(index => (double)x[index]), absolute: 1e-6 + (4e-8 * rows));
        Sample.AssertClose(byRow, row => Along(row, columns, 1).Sum(index => (double)x[index]), absolute: 1e-6 + (4e-8 * columns));
    }

    [Test]
    public void A_long_sum_does_not_lose_its_small_terms()
    {
        var x = Enumerable.Repeat(0.1f, 4_000_000).ToArray();
        var y = new float[1];
        KernelGauntlet.Run(ranges => new ReduceSumKernel { X = ranges[0], Y = ranges[1], Outer = 1, Axis = x.Length, Inner = 1, Factor = 1 }.ToDispatch(), x, y);
        Assert.That(y[0], Is.EqualTo(x.Length * (double)0.1f).Within(0.01).Percent);
    }

    private static IEnumerable<int> Along(int output, int axis, int inner) =>
        Enumerable.Range(0, axis).Select(step => (((output / inner * axis) + step) * inner) + (output % inner));
}
