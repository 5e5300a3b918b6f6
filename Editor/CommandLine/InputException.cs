namespace Hebb.Editor.CommandLine;

/// <summary>What the user gave cannot be used. The message is one sentence: what was found, what was expected, what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
