namespace Hebb.Editor.Building;

/// <summary>What a build is at.</summary>
internal enum GameBuildStep
{
    /// <summary>Scripts are compiled, files are copied, models are asked.</summary>
    Data,

    /// <summary>The program is made.</summary>
    Program,

    /// <summary>The program verifies itself; only where it can be started.</summary>
    Verification,
}
