using System.CommandLine;
using System.Globalization;
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
        var counts = new Dictionary<GoldenStatus, int>();
        Action<GoldenResult> show = common.Json(parsed) ? WriteJson : WriteText;
        foreach (var result in new GoldenFolder(path).Run(device))
        {
            counts[result.Status] = counts.GetValueOrDefault(result.Status) + 1;
            if (result.Status != GoldenStatus.Passed)
            {
                show(result);
            }
        }

        if (counts.Count == 0)
        {
            throw new InputException($"The folder '{path}' holds no goldens: no file below it ends in .safetensors.");
        }

        WriteSummary(
            counts.GetValueOrDefault(GoldenStatus.Passed),
            counts.GetValueOrDefault(GoldenStatus.Failed),
            counts.GetValueOrDefault(GoldenStatus.Skipped),
            choice,
            common.Json(parsed));
        return counts.ContainsKey(GoldenStatus.Failed) ? ExitCode.Failed : ExitCode.Done;
    }

    private static string Word(GoldenStatus status) => status == GoldenStatus.Failed ? "failed" : "skipped";

    private void WriteJson(GoldenResult result) => new JsonLines(output).WriteEvent(Word(result.Status), writer =>
    {
        writer.WriteString("case", result.Name);
        if (result.Deviation is { } deviation)
        {
            writer.WriteString("tensor", deviation.Tensor);
            writer.WriteReal("largest_error", deviation.Error);
            writer.WriteReal("times_allowed", deviation.Excess);
        }

        writer.WriteString("problem", result.Problem);
    });

    private void WriteText(GoldenResult result) => output.WriteLine(result.Deviation is { } deviation
        ? string.Create(CultureInfo.InvariantCulture, $"{Word(result.Status)}: {result.Name}: largest error {deviation.Error:0.###e+0} ({result.Problem})")
        : $"{Word(result.Status)}: {result.Name}: {result.Problem}");

    private void WriteSummary(int passed, int failed, int skipped, DeviceChoice choice, bool json)
    {
        if (json)
        {
            new JsonLines(output).Write(writer =>
            {
                writer.WriteNumber("passed", passed);
                writer.WriteNumber("failed", failed);
                writer.WriteNumber("skipped", skipped);
            });
        }
        else
        {
            output.WriteLine(choice.Reason);
            output.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        }
    }
}
