using Hebb.Editor.CommandLine;

namespace Hebb.Tests.Editor;

/// <summary>Runs a command line inside the test process.</summary>
internal static class Cli
{
    public static async Task<CliResult> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await new CommandLineHost(output, error).RunAsync(arguments);
        return new CliResult(exitCode, output.ToString(), error.ToString());
    }
}
