using System.Text;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Turns what scripts write into lines of the console.</summary>
internal sealed class LogWriter(Action<ConsoleEntry> log) : TextWriter
{
    /// <summary>What problems begin with; the rest of the line says it all, as the console shows the level.</summary>
    private static readonly (string Prefix, string Level)[] Levels = [("Error: ", "error"), ("Exception: ", "error"), ("Assert: ", "error"), ("Warning: ", "warning"), (string.Empty, "info")];

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        var text = value ?? string.Empty;
        var (prefix, level) = Levels.First(candidate => text.StartsWith(candidate.Prefix, StringComparison.Ordinal));
        log(new ConsoleEntry(DateTimeOffset.UtcNow, level, string.Empty, text[prefix.Length..]));
    }
}
