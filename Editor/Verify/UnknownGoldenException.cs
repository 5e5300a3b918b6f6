namespace Hebb.Editor.Verify;

/// <summary>A golden asks for something that Hebb does not have; the message names it.</summary>
internal sealed class UnknownGoldenException(string what) : Exception($"Hebb does not know {what}.");
