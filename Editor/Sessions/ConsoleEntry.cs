using Hebb.Authoring;

namespace Hebb.Editor.Sessions;

/// <summary>A line of the console.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Code">Names the sentence, so that the page can say it in its own language; empty for free text.</param>
/// <param name="Text">The sentence in English.</param>
/// <param name="Values">What it speaks of.</param>
internal sealed record ConsoleEntry(DateTimeOffset Time, string Level, string Code, string Text, params object[] Values)
{
    public static ConsoleEntry Info(string code, string text, params object[] values) => new(DateTimeOffset.UtcNow, "info", code, text, values);

    public static ConsoleEntry Error(Exception exception) => exception is RefusedException refused
        ? new(DateTimeOffset.UtcNow, "warning", refused.Code, refused.Message, [.. refused.Values])
        : new(DateTimeOffset.UtcNow, "error", string.Empty, exception.Message);
}
