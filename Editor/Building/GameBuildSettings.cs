namespace Hebb.Editor.Building;

/// <summary>How a game is to be built.</summary>
/// <param name="Target">For which system.</param>
/// <param name="Folder">Where to; it is made where it is missing, and replaced where it holds an earlier build.</param>
internal sealed record GameBuildSettings(BuildTarget Target, string Folder)
{
    /// <summary>Whether agents and classifiers may learn in the build.</summary>
    public bool Learning { get; init; } = true;

    /// <summary>Whether the weights of models are kept in half precision: half the size.</summary>
    public bool HalfPrecision { get; init; }
}
