using System.Globalization;

namespace Hebb.Editor.Reports;

/// <summary>The round numbers an axis is marked with: steps of 1, 2 or 5 times a power of ten.</summary>
internal sealed class AxisTicks
{
    private const int WantedSteps = 5;

    private readonly int decimals;

    private AxisTicks(double lowest, double step, int count)
    {
        decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step)));
        Values = [.. Enumerable.Range(0, count + 1).Select(index => lowest + (index * step))];
    }

    /// <summary>The marks from the lowest to the highest.</summary>
    public IReadOnlyList<double> Values { get; }

    public double Lowest => Values[0];

    public double Highest => Values[^1];

    /// <summary>Marks that enclose both numbers, about <see cref="WantedSteps"/> steps apart.</summary>
    public static AxisTicks Around(double minimum, double maximum)
    {
        var span = maximum - minimum;
        if (span <= 0)
        {
            span = Math.Max(Math.Abs(maximum), 1) / 10;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(span / WantedSteps)));
        var step = power * new[] { 1.0, 2.0, 5.0, 10.0 }.First(multiple => multiple * power * WantedSteps >= span * 0.999);
        var lowest = Math.Floor(minimum / step) * step;
        var count = Math.Max(1, (int)Math.Ceiling(((maximum - lowest) / step) - 1e-9));
        return new AxisTicks(lowest, step, count);
    }

    /// <summary>The number with as many decimals as the step has.</summary>
    public string Label(double value) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
