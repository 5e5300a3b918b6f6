namespace Hebb.Editor.Verify;

/// <summary>Whether a golden held.</summary>
internal enum GoldenStatus
{
    Passed,
    Failed,

    /// <summary>Hebb has nothing to compute it with.</summary>
    Skipped,
}
