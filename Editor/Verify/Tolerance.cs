namespace Hebb.Editor.Verify;

/// <summary>How far a number may be from the golden's: a share of its own size, and of the largest number of its tensor.</summary>
/// <param name="Relative">Share of the number itself.</param>
/// <param name="OfLargest">Share of the largest magnitude in the tensor.</param>
internal sealed record Tolerance(double Relative, double OfLargest)
{
    private const double Smallest = 1e-30;

    /// <summary>For single operators computed in float32.</summary>
    public static Tolerance Operator { get; } = new(1e-4, 2e-6);

    /// <summary>For whole training runs, where rounding errors grow from step to step.</summary>
    public static Tolerance Trajectory { get; } = new(1e-3, 1e-4);

    /// <summary>What is allowed for the numbers of one tensor.</summary>
    public Allowance For(ReadOnlySpan<float> expected)
    {
        var largest = 0f;
        foreach (var value in expected)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return new Allowance(Relative, Math.Max(OfLargest * largest, Smallest));
    }

    /// <summary>The allowed difference as a function of the expected number.</summary>
    internal readonly record struct Allowance(double Relative, double Absolute)
    {
        public double At(float expected) => Absolute + (Relative * Math.Abs(expected));
    }
}
