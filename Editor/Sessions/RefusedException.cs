namespace Hebb.Editor.Sessions;

/// <summary>What the user asked for cannot be done now; nothing was changed. The message is a sentence that says what to do.</summary>
/// <param name="code">Names the reason, so that the page can say it in its own language.</param>
/// <param name="message">The reason in English.</param>
/// <param name="values">What the sentence speaks of: names and numbers, in order.</param>
internal sealed class RefusedException(string code, string message, params object[] values) : Exception(message)
{
    public string Code => code;

    public IReadOnlyList<object> Values => values;
}
