namespace Hebb.Editor.CommandLine;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The thing that was asked for did not hold: a test failed, training diverged.</summary>
    public const int Failed = 1;

    /// <summary>Bad input or wrong usage; nothing was done.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl+C: 128 plus the number of the signal.</summary>
    public const int Interrupted = 130;
}
