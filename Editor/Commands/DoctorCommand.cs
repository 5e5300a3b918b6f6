using System.CommandLine;
using Hebb.Authoring.Doctor;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Doctor;
using Hebb.Editor.Output;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb doctor</c>: what went wrong in a training run, and what to try.</summary>
internal sealed class DoctorCommand : Command
{
    private readonly Argument<string> log = new("log") { Description = "The log of a training run, one JSON object per line.", HelpName = "RUN.jsonl" };
    private readonly CommonOptions common;
    private readonly TextWriter output;
    private readonly TextWriter error;

    public DoctorCommand(CommonOptions common, TextWriter output, TextWriter error)
        : base("doctor", "Say what went wrong in a training run and what to try; healthy runs get no word.")
    {
        this.common = common;
        this.output = output;
        this.error = error;
        Add(log);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(log);
        var run = RunLogReader.Read(path);
        var findings = RunDoctor.Examine(run);
        if (common.Json(parsed))
        {
            var lines = new JsonLines(output);
            DoctorJson.Write(lines, findings);
            lines.WriteEvent("result", writer =>
            {
                writer.WriteString("log", path);
                writer.WriteNumber("epochs", run.Epochs.Count);
                writer.WriteNumber("findings", findings.Count);
            });
            return ExitCode.Done;
        }

        output.Write(DoctorText.Of(findings));
        if (findings.Count == 0)
        {
            error.WriteLine($"hebb: nothing wrong was found in {run.Epochs.Count} epochs of {path}.");
        }

        return ExitCode.Done;
    }
}
