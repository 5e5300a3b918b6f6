namespace Hebb.Editor.Doctor.Rules;

/// <summary>
/// A share measured on n samples is uncertain by 1.96 * sqrt(p * (1 - p) / n) to either side (95 % of the time). More than an eighth either way
/// cannot tell a good network from a poor one.
/// </summary>
internal sealed class ValidationTooSmall : IRule
{
    public const string RuleName = "validation_small";

    private const double Confidence = 1.96;
    private const double LargestError = 0.125;

    public string Name => RuleName;

    public IReadOnlyList<string> Explains => [];

    public Finding? Judge(RunLog run)
    {
        if (run.ValidationSamples is not { } samples || samples < 1 || run.Last?.ValidationAccuracy is not { } accuracy)
        {
            return null;
        }

        // One sample more on either side keeps a perfect score from looking certain.
        var share = ((accuracy * samples) + 1) / (samples + 2);
        var error = Confidence * Math.Sqrt(share * (1 - share) / samples);
        return error <= LargestError ? null : new Finding(
            Name,
            "Too few samples are held out to judge by.",
            $"With {samples} held-out samples the accuracy of {Figures.Percent(accuracy)} is uncertain by about {Figures.Percent(error)} either way.",
            [
                $"Hold out at least {Math.Ceiling(Confidence * Confidence * share * (1 - share) / (LargestError * LargestError))} samples (a larger --validation-split), or collect more.",
                "Do not choose between networks by differences that are smaller than this.",
            ]);
    }
}
