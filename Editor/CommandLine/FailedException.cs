namespace Hebb.Editor.CommandLine;

/// <summary>The input was good, but what was asked for did not hold. The message is one sentence for a person.</summary>
internal sealed class FailedException(string message) : Exception(message);
