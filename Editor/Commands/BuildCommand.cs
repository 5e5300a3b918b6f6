using System.CommandLine;
using System.Globalization;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Projects;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb build</c>: makes a program of a project that plays without an SDK.</summary>
internal sealed class BuildCommand : Command
{
    private const string On = "on";
    private const double Kilobyte = 1024;

    private readonly Argument<string> scene = new("project") { Description = "A project's folder, a scene's file, or a sample by name.", HelpName = "PROJECT" };
    private readonly Option<string> target = new("--target") { Description = $"What to build for: {string.Join(", ", BuildTarget.All.Select(known => known.Name))}.", HelpName = "TARGET", Required = true };
    private readonly Option<string> learning = new("--learning") { Description = "Whether agents and classifiers may learn in the build: on or off.", HelpName = "on|off", DefaultValueFactory = _ => On };
    private readonly Option<bool> half = new("--half") { Description = "Keep the weights of models in half precision: half the size." };
    private readonly Option<string> folder = new("--out") { Description = "The folder to write the program and its data to.", HelpName = "DIR", Required = true };
    private readonly CommonOptions common;
    private readonly TextWriter output;

    public BuildCommand(CommonOptions common, TextWriter output)
        : base("build", "Make a program of a project; playing it needs nothing else.")
    {
        this.common = common;
        this.output = output;
        target.AcceptOnlyFromAmong([.. BuildTarget.All.Select(known => known.Name)]);
        learning.AcceptOnlyFromAmong(On, "off");
        Add(scene);
        Add(target);
        Add(learning);
        Add(half);
        Add(folder);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (project, path) = GameProject.OpenScene(parsed.GetRequiredValue(scene));
        var system = BuildTarget.All.Single(known => known.Name == parsed.GetRequiredValue(target));
        var settings = new GameBuildSettings(system, parsed.GetRequiredValue(folder))
        {
            Learning = parsed.GetRequiredValue(learning) == On,
            HalfPrecision = parsed.GetValue(half),
        };
        var result = await new GameBuild(project, path, settings).RunAsync(progress: null, cancellation);
        if (common.Json(parsed))
        {
            WriteJson(result);
        }
        else
        {
            WriteText(result);
        }

        return result.Problems.Count == 0
            ? ExitCode.Done
            : throw new FailedException($"The game was built, but does not pass its own verification: {string.Join(" ", result.Problems)}");
    }

    private void WriteJson(GameBuildResult result) => new JsonLines(output).WriteEvent("result", writer =>
    {
        writer.WriteString("program", result.Program);
        writer.WriteString("data", result.Data);
        writer.WriteNumber("bytes", result.Bytes);
        writer.WriteStartArray("files");
        foreach (var file in result.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Path);
            writer.WriteNumber("bytes", file.Bytes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("models");
        foreach (var model in result.Models)
        {
            writer.WriteStartObject();
            writer.WriteString("file", model.Record.File);
            writer.WriteNumber("bytes_before", model.SourceBytes);
            writer.WriteNumber("bytes", model.Bytes);
            writer.WriteReal("largest_difference", model.Difference);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (result.Report is { } report)
        {
            writer.WritePropertyName("report");
            report.WriteTo(writer);
        }
    });

    private void WriteText(GameBuildResult result)
    {
        foreach (var file in result.Files)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Bytes / Kilobyte,12:#,0.0} KB  {file.Path}"));
        }

        foreach (var model in result.Models.Where(model => model.Bytes != model.SourceBytes))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model.Record.File}: {model.Bytes:#,0} bytes instead of {model.SourceBytes:#,0}; its answers differ by at most {model.Difference:0.0000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {result.Program} and {result.Data}: {result.Bytes / Kilobyte / Kilobyte:0.0} MB"));
        output.WriteLine(result.Report is null
            ? $"verify it on its own system with: {Path.GetFileName(result.Program)} --verify --seed 1 --frames 300"
            : result.Problems.Count == 0 ? "verified: it plays, and its models answer as they do here" : "not verified");
    }
}
