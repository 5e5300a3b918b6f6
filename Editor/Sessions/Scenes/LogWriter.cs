using System.Text;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Turns what scripts write into lines of the console.</summary>
internal sealed class LogWriter(Action<ConsoleEntry> log) : TextWriter
{
    private static readonly string[] Errors = ["Error:", "Exception:", "Assert:"];

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        var text = value ?? string.Empty;
        var level = Errors.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) ? "error" : text.StartsWith("Warning:", StringComparison.Ordinal) ? "warning" : "info";
        log(new ConsoleEntry(DateTimeOffset.UtcNow, level, string.Empty, text));
    }
}
