using System.CommandLine;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Verify.Agents;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb verify learners</c>: the parts of the algorithms that agents learn by, against reference data.</summary>
internal sealed class VerifyLearnersCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "A JSON file with inputs and results of the parts.", HelpName = "FILE" };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public VerifyLearnersCommand(CommonOptions common, TextWriter output)
        : base("learners", "Compute advantages, losses, gradients and updates of agents' learning, and compare.")
    {
        this.common = common;
        this.output = output;
        Add(file);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(file);
        if (!File.Exists(path))
        {
            throw new InputException($"There is no file '{path}'. Give the file of the learners' reference data.");
        }

        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        var view = new VerificationView(output, common.Json(parsed));
        foreach (var result in new LearnerFile(path).Run(device))
        {
            view.Show(result);
        }

        view.ShowSummary(choice.Reason);
        return view.ExitCode;
    }
}
