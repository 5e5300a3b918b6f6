namespace Hebb.Editor.Playing;

/// <summary>What became of a model since the game was built.</summary>
/// <param name="File">Its path relative to the game's folder.</param>
/// <param name="Sha256">The hash of its bytes; null when it cannot be read.</param>
/// <param name="IsUnchanged">Whether that is the recorded hash.</param>
/// <param name="Difference">By how much its answers differ from the recorded ones.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
internal sealed record ModelReport(string File, string? Sha256, bool IsUnchanged, float Difference, string? Problem)
{
    /// <summary>The share of the held-out pictures that it reads rightly; NaN without such pictures.</summary>
    public double Accuracy { get; init; } = double.NaN;

    /// <summary>The same when the game was built.</summary>
    public double RecordedAccuracy { get; init; } = double.NaN;

    /// <summary>Whether it is the model that was built in, and answers as it did.</summary>
    public bool IsGood => Problem is null && IsUnchanged && Difference <= Verification.Tolerance && !(Accuracy < RecordedAccuracy - Verification.AccuracyTolerance);

    /// <summary>What is wrong, in a sentence.</summary>
    public string Describe() => Problem
        ?? (!IsUnchanged ? $"'{File}' is not the model that the game was built with."
            : Difference <= Verification.Tolerance
                ? FormattableString.Invariant($"'{File}' reads {Accuracy:0.000} of the held-out pictures, where it read {RecordedAccuracy:0.000} when the game was built.")
                : FormattableString.Invariant($"'{File}' answers otherwise than when the game was built: by {Difference}, where {Verification.Tolerance} is allowed."));
}
