using Spectre.Console;

namespace Hebb.Editor.Output;

/// <summary>Makes the console that people read.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 1000;

    /// <summary>Colours and moving bars on a terminal; plain text, never broken, where the output goes elsewhere.</summary>
    public static IAnsiConsole For(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            console.Profile.Capabilities.Interactive = false;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}
