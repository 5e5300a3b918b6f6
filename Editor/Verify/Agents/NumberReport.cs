using System.Globalization;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Holds numbers to those of a file, each within the larger of an absolute and a relative error, and keeps the worst.</summary>
internal sealed class NumberReport(string name)
{
    private Deviation? worst;

    /// <summary>Failed with the largest deviation, or passed when everything held.</summary>
    public GoldenResult Result() => worst is { } deviation
        ? new GoldenResult(name, GoldenStatus.Failed, $"{deviation.Tensor}: {deviation.Text}", deviation)
        : new GoldenResult(name, GoldenStatus.Passed, string.Empty, null);

    public void Compare(string what, double actual, double expected, double absolute, double relative = 0)
    {
        var error = Math.Abs(actual - expected);
        var excess = error / Math.Max(absolute, relative * Math.Abs(expected));
        if (error != 0 && !(excess <= 1) && !(excess <= worst?.Excess))
        {
            worst = new Deviation(what, error, excess, string.Create(CultureInfo.InvariantCulture, $"{actual:R} instead of {expected:R}"));
        }
    }

    public void Compare(string what, IReadOnlyList<double> actual, IReadOnlyList<double> expected, double absolute, double relative = 0)
    {
        if (actual.Count != expected.Count)
        {
            worst = new Deviation(what, double.PositiveInfinity, double.PositiveInfinity, $"{actual.Count} numbers instead of {expected.Count}");
            return;
        }

        for (var index = 0; index < actual.Count; index++)
        {
            Compare(actual.Count == 1 ? what : $"{what}[{index}]", actual[index], expected[index], absolute, relative);
        }
    }

    public void Compare(string what, ReadOnlySpan<float> actual, IReadOnlyList<double> expected, double absolute, double relative = 0) =>
        Compare(what, Array.ConvertAll(actual.ToArray(), value => (double)value), expected, absolute, relative);

    public void Compare(string what, bool actual, bool expected) => Compare(what, actual ? 1 : 0, expected ? 1 : 0, 0.5);
}
