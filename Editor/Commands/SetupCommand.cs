using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Output;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb setup</c>: what this machine lacks, installed where that is possible.</summary>
internal sealed class SetupCommand : Command
{
    private readonly Option<bool> browser = new("--browser") { Description = "Also what the browser's flows through the editor need." };

    public SetupCommand(CommonOptions common, TextWriter output, TextWriter error)
        : base("setup", "Find what the tests need on this machine and install it (Debian, Ubuntu), or say what to install.")
    {
        Add(browser);
        SetAction(async (parsed, cancellation) =>
        {
            var json = common.Json(parsed);
            var complete = await new Setup(json ? error.WriteLine : output.WriteLine, parsed.GetValue(browser)).RunAsync(cancellation);
            if (json)
            {
                new JsonLines(output).WriteEvent("result", writer => writer.WriteBoolean("complete", complete));
            }

            return complete ? ExitCode.Done : ExitCode.Failed;
        });
    }
}
