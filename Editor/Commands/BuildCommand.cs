using System.CommandLine;
using System.Globalization;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Output;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;

namespace Hebb.Editor.Commands;

/// <summary><c>hebb build</c>: makes a program of a project that plays without an SDK.</summary>
internal sealed class BuildCommand : Command
{
    private const string On = "on";

    private readonly Argument<string> scene = new("project") { Description = "A project's folder, a scene's file, or a sample by name.", HelpName = "PROJECT" };
    private readonly Option<string> target = new("--target") { Description = $"What to build for: {string.Join(", ", BuildTarget.All.Select(known => known.Name))}.", HelpName = "TARGET", Required = true };
    private readonly Option<string> learning = new("--learning") { Description = "Whether agents that are set to learn do so in the build: on or off.", HelpName = "on|off", DefaultValueFactory = _ => On };
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
        Add(folder);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (project, path) = GameProject.OpenScene(parsed.GetRequiredValue(scene));
        var root = OutputFolder.Prepare("--out", parsed.GetRequiredValue(folder));
        var system = BuildTarget.All.Single(known => known.Name == parsed.GetRequiredValue(target));
        var data = Path.Combine(root, BuiltGame.FolderName);
        var game = GameFolder.Write(project, path, parsed.GetRequiredValue(learning) == On, data);
        var program = Path.Combine(root, game.Name + system.ProgramExtension);
        await PlayerPublication.PublishAsync(system, program, cancellation);
        Report(parsed, program, data, game);
        return ExitCode.Done;
    }

    private void Report(ParseResult parsed, string program, string data, BuiltGame game)
    {
        var programBytes = new FileInfo(program).Length;
        var dataBytes = new DirectoryInfo(data).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        if (common.Json(parsed))
        {
            new JsonLines(output).WriteEvent("result", writer =>
            {
                writer.WriteString("program", program);
                writer.WriteNumber("program_bytes", programBytes);
                writer.WriteString("data", data);
                writer.WriteNumber("data_bytes", dataBytes);
                writer.WriteNumber("models", game.Models.Count);
            });
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {program}: {programBytes / 1048576.0:0.0} MB"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {data}: {dataBytes / 1024.0:0.0} KB, models: {game.Models.Count}"));
        output.WriteLine($"verify it with: {program} --verify --seed 1 --frames 300");
    }
}
