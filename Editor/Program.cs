using Hebb.Editor.CommandLine;

namespace Hebb.Editor;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => new CommandLineHost(Console.Out, Console.Error).RunAsync(arguments);
}
