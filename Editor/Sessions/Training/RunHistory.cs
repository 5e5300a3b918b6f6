using System.Text.Json;
using Hebb.Assets;
using Hebb.Authoring.Training;

namespace Hebb.Editor.Sessions.Training;

/// <summary>
/// Keeps runs with their curves in the project, one file each, so that they are there again when it is opened anew; those that were cut, too.
/// </summary>
/// <param name="folder">Where the files go; made if need be.</param>
/// <param name="isReadOnly">Whether nothing is to be written.</param>
/// <param name="log">Told of what cannot be read or written.</param>
internal sealed class RunHistory(string folder, bool isReadOnly, Action<ConsoleEntry> log) : IRunHistory
{
    private const string Extension = ".json";

    /// <summary>So many runs are shown again; older files stay.</summary>
    private const int RunsShown = 20;

    /// <summary>So many points between epochs are kept of a curve; the eye sees no more.</summary>
    private const int PointsKept = 1000;

    private readonly HistoryFolder files = new(folder, Extension, isReadOnly, log);
    private readonly Dictionary<int, string> paths = [];

    /// <inheritdoc/>
    public IReadOnlyList<KeptRun> Load() => [.. files.Last(RunsShown).Select(Read).OfType<KeptRun>().Select((run, index) => Ended(run.Numbered(index + 1)))];

    /// <summary>Keeps a run as it is now; what was kept of it before is replaced. A disk that is full or gone is told once and stops no run.</summary>
    public void Save(TrainingRunRecord run, IReadOnlyList<CurvePoint> points) => files.Write(() =>
    {
        if (!paths.TryGetValue(run.Number, out var path))
        {
            path = paths[run.Number] = files.NewPath();
        }

        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, new KeptRun(run, Thin(points)), EditorJson.Options));
    });

    private static KeptRun Ended(KeptRun run) => run.Record.IsActive ? run with { Record = run.Record with { Status = RunStatus.Interrupted } } : run;

    private static IReadOnlyList<CurvePoint> Thin(IReadOnlyList<CurvePoint> points)
    {
        var stride = Math.Max(1, (points.Count + PointsKept - 1) / PointsKept);
        return [.. points.Where((point, index) => index % stride == 0 || !float.IsNaN(point.Accuracy) || !float.IsNaN(point.HeldOutLoss))];
    }

    private KeptRun? Read(string file)
    {
        try
        {
            var run = JsonSerializer.Deserialize<KeptRun>(File.ReadAllBytes(file), EditorJson.Options);
            return run is { Record.Choices: not null, Points: not null } ? run : throw new JsonException("It holds no run.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            files.LeaveOut(file, exception);
            return null;
        }
    }
}
