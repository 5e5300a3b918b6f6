using System.CommandLine;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Verify.Agents;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb verify environments</c>: the dynamics of agents' tasks against recorded steps.</summary>
internal sealed class VerifyEnvironmentsCommand : Command
{
    private readonly Argument<string> folder = new("folder") { Description = "A folder of recordings: NAME.json with trajectories, NAME.probes.json with single steps.", HelpName = "FOLDER" };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public VerifyEnvironmentsCommand(CommonOptions common, TextWriter output)
        : base("environments", "Replay recorded episodes and single steps of agents' tasks, and compare.")
    {
        this.common = common;
        this.output = output;
        Add(folder);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(folder);
        if (!Directory.Exists(path))
        {
            throw new InputException($"There is no folder '{path}'. Give the folder of the recordings.");
        }

        var view = new VerificationView(output, common.Json(parsed));
        foreach (var result in new RecordingFolder(path).Run())
        {
            view.Show(result);
        }

        if (view.IsEmpty)
        {
            throw new InputException($"The folder '{path}' holds no recordings: no JSON file in it has trajectories or probes.");
        }

        view.ShowSummary(string.Empty);
        return view.ExitCode;
    }
}
