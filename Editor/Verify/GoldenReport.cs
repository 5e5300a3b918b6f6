using Hebb.Tensors;

namespace Hebb.Editor.Verify;

/// <summary>Collects how far the tensors of one golden are from what the file says.</summary>
internal sealed class GoldenReport(Tolerance tolerance)
{
    private readonly List<Deviation> deviations = [];

    /// <summary>Failed with the largest deviation beyond the tolerance, or passed when all tensors hold.</summary>
    public GoldenResult Result(string name) => deviations.OrderByDescending(deviation => deviation.Excess).FirstOrDefault() is { } worst
        ? new GoldenResult(name, GoldenStatus.Failed, $"{worst.Tensor}: {worst.Text}", worst)
        : new GoldenResult(name, GoldenStatus.Passed, string.Empty, null);

    /// <summary>Holds computed numbers to those of the file.</summary>
    public void Compare(string tensor, ReadOnlySpan<float> actual, Tensor expected)
    {
        if (actual.Length != expected.Shape.Length)
        {
            deviations.Add(new Deviation(tensor, double.PositiveInfinity, double.PositiveInfinity, $"{actual.Length} numbers instead of {expected.Shape.Length}"));
            return;
        }

        var allowance = tolerance.For(expected.Floats);
        var worst = new Deviation(tensor, 0, 0, string.Empty);
        for (var index = 0; index < actual.Length; index++)
        {
            var wanted = expected.Floats[index];
            var error = Math.Abs((double)actual[index] - wanted);
            var excess = actual[index].Equals(wanted) ? 0 : error / allowance.At(wanted);
            if (!(excess <= worst.Excess))
            {
                worst = new Deviation(tensor, error, double.IsNaN(excess) ? double.PositiveInfinity : excess, $"{actual[index]:R} instead of {wanted:R} at element {index}");
            }
        }

        if (worst.Excess > 1)
        {
            deviations.Add(worst);
        }
    }
}
