using System.Diagnostics;
using Hebb.Assets;
using Hebb.Authoring;
using Hebb.Editor.Building;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Projects;
using Hebb.Editor.Sessions.Projects;

namespace Hebb.Editor.Sessions.Builds;

/// <summary>Builds the project's game beside the project and lets the program verify itself; one build at a time.</summary>
internal sealed class BuildSession : IDisposable
{
    private const string FolderSuffix = "-build";

    private readonly string project;
    private readonly Lock gate = new();
    private CancellationTokenSource stopping = new();
    private Task work = Task.CompletedTask;

    public BuildSession(ProjectFolder project) => this.project = project.Path;

    /// <summary>Raised on any thread when the build is further.</summary>
    public event Action? Changed;

    /// <summary>The present build or the last one; null before the first.</summary>
    public BuildRecord? Present { get; private set; }

    /// <summary>The scenes that can be played, by path.</summary>
    public IReadOnlyList<BuildPart> Scenes => Parts(game => game.Scenes);

    /// <summary>The models that go along, by path.</summary>
    public IReadOnlyList<BuildPart> Models => Parts(game => game.Assets.Where(file => Path.GetExtension(file) == ModelAsset.Extension));

    /// <summary>Begins a build.</summary>
    /// <exception cref="RefusedException">A build goes on, or there is no such target or scene.</exception>
    public void Start(BuildChoices choices)
    {
        var target = BuildTarget.All.FirstOrDefault(known => known.Name == choices.Target)
            ?? throw new RefusedException("noSuchTarget", $"There is no target '{choices.Target}'; there are {string.Join(", ", BuildTarget.All.Select(known => known.Name))}.", choices.Target);
        var game = GameProject.Open(project);
        var scene = game.Scenes.FirstOrDefault(file => choices.Scene is null || Relative(file) == choices.Scene) ?? throw new RefusedException("noScene", "The project has no scene.");
        lock (gate)
        {
            if (Present is { Status: BuildStatus.Running })
            {
                throw new RefusedException("buildRuns", "A build goes on already; stop it first, or wait.");
            }

            stopping = new CancellationTokenSource();
            var folder = Path.Combine(project + FolderSuffix, target.Name);
            Present = new BuildRecord { Choices = choices, Folder = folder };
            var settings = new GameBuildSettings(target, folder) { Learning = choices.Learning, HalfPrecision = choices.HalfPrecision };
            work = Task.Run(() => RunAsync(new GameBuild(game, scene, settings), stopping.Token));
        }

        Changed?.Invoke();
    }

    /// <summary>Ends the build that goes on; what was written so far stays.</summary>
    public void Stop() => stopping.Cancel();

    /// <summary>Ends the build, because the editor closes.</summary>
    public void Dispose()
    {
        stopping.Cancel();
        work.GetAwaiter().GetResult();
        stopping.Dispose();
    }

    private async Task RunAsync(GameBuild build, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var result = await build.RunAsync(new Steps(step => Update(record => record with { Step = step, Seconds = watch.Elapsed.TotalSeconds })), cancellation);
            Update(record => record with
            {
                Status = BuildStatus.Finished,
                Program = result.Program,
                Files = result.Files,
                Models = result.Models,
                Report = result.Report,
                Seconds = watch.Elapsed.TotalSeconds,
            });
        }
        catch (OperationCanceledException)
        {
            Update(record => record with { Status = BuildStatus.Stopped, Seconds = watch.Elapsed.TotalSeconds });
        }
        catch (Exception exception) when (exception is InputException or FailedException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Update(record => record with { Status = BuildStatus.Failed, Error = exception.Message, Seconds = watch.Elapsed.TotalSeconds });
        }
    }

    private void Update(Func<BuildRecord, BuildRecord> change)
    {
        lock (gate)
        {
            Present = change(Present!);
        }

        Changed?.Invoke();
    }

    private IReadOnlyList<BuildPart> Parts(Func<GameProject, IEnumerable<string>> choose) =>
        [.. choose(GameProject.Open(project)).Select(file => new BuildPart(Relative(file), new FileInfo(file).Length))];

    private string Relative(string file) => Path.GetRelativePath(project, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Passes steps on at once and in order, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class Steps(Action<GameBuildStep> onStep) : IProgress<GameBuildStep>
    {
        public void Report(GameBuildStep value) => onStep(value);
    }
}
