using System.CommandLine;
using Hebb.Devices;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Verify;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb verify layers</c>: layers, losses, optimizers and whole training runs against reference data.</summary>
internal sealed class VerifyLayersCommand : Command
{
    private readonly Argument<string> folder = new("folder") { Description = "A folder of goldens: safetensors files with inputs, settings and results.", HelpName = "FOLDER" };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public VerifyLayersCommand(CommonOptions common, TextWriter output)
        : base("layers", "Compute layers, losses, optimizers and training runs, and compare with reference results.")
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
            throw new InputException($"There is no folder '{path}'. Give the folder of the goldens.");
        }

        var choice = new DeviceCatalog().Choose(common.Device(parsed));
        using var device = choice.Device;
        var view = new VerificationView(output, common.Json(parsed));
        foreach (var result in new GoldenFolder(path).Run(device))
        {
            view.Show(result);
        }

        if (view.IsEmpty)
        {
            throw new InputException($"The folder '{path}' holds no goldens: no file below it ends in .safetensors.");
        }

        view.ShowSummary(choice.Reason);
        return view.ExitCode;
    }
}
