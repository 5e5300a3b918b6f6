using System.Text.Json;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;
using Hebb.Editor.Playing;
using Hebb.Editor.Projects;

namespace Hebb.Editor.Building;

/// <summary>Makes a program of a project, which is played and verified where there is no SDK.</summary>
/// <param name="project">The game's project.</param>
/// <param name="scene">The full path of the scene that is played.</param>
/// <param name="settings">How and where to.</param>
internal sealed class GameBuild(GameProject project, string scene, GameBuildSettings settings)
{
    private const string ReportName = "report.json";

    /// <summary>Builds the game and, where it can be started, lets it verify itself.</summary>
    /// <param name="progress">Told of each step when it begins.</param>
    /// <param name="cancellation">Ends the build; what was written so far stays.</param>
    /// <exception cref="InputException">The folder or the project cannot be used as they are; the message says why.</exception>
    /// <exception cref="InvalidDataException">A model is damaged.</exception>
    /// <exception cref="FailedException">The program could not be made.</exception>
    public async Task<GameBuildResult> RunAsync(IProgress<GameBuildStep>? progress = null, CancellationToken cancellation = default)
    {
        var root = OutputFolder.Prepare("The build", settings.Folder);
        progress?.Report(GameBuildStep.Data);
        var data = new GameFolder(project, root);
        var models = data.Write(scene, settings);
        cancellation.ThrowIfCancellationRequested();

        progress?.Report(GameBuildStep.Program);
        var program = Path.Combine(root, project.Name + settings.Target.ProgramExtension);
        await PlayerPublication.PublishAsync(settings.Target, program, cancellation);

        var result = new GameBuildResult { Program = program, Data = data.Folder, Files = ListFiles(root, program, data.Folder), Models = models };
        if (!settings.Target.RunsHere)
        {
            return result;
        }

        progress?.Report(GameBuildStep.Verification);
        return result with { Report = await VerifyAsync(program, Path.Combine(root, ReportName), cancellation) };
    }

    private static async Task<JsonElement> VerifyAsync(string program, string report, CancellationToken cancellation)
    {
        File.Delete(report);
        var words = new List<string>();
        await ChildProcess.RunAsync(program, [PlayerOptions.VerifyName, PlayerOptions.ReportName, report], _ => { }, words.Add, cancellation);
        if (!File.Exists(report))
        {
            throw new FailedException($"The program was made, but could not verify itself: {string.Join(" ", words)}");
        }

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(report, cancellation));
        return document.RootElement.Clone();
    }

    private static List<BuiltFile> ListFiles(string root, string program, string data) =>
        [.. Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Prepend(program)
            .Select(file => new BuiltFile(GameFolder.Slashed(Path.GetRelativePath(root, file)), new FileInfo(file).Length))
            .OrderByDescending(file => file.Bytes).ThenBy(file => file.Path, StringComparer.Ordinal)];
}
