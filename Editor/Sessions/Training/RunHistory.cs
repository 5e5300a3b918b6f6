using System.Globalization;
using System.Text.Json;
using Hebb.Assets;
using Hebb.Authoring.Training;

namespace Hebb.Editor.Sessions.Training;

/// <summary>
/// Keeps runs with their curves in the project, one file each, so that they are there again when it is opened anew; those that were cut, too.
/// </summary>
/// <param name="folder">Where the files go; made if need be.</param>
/// <param name="isReadOnly">Whether nothing is to be written.</param>
/// <param name="log">Told of files that cannot be used.</param>
internal sealed class RunHistory(string folder, bool isReadOnly, Action<ConsoleEntry> log) : IRunHistory
{
    private const string Extension = ".json";

    /// <summary>So many runs are shown again; older files stay.</summary>
    private const int RunsShown = 20;

    /// <summary>So many points between epochs are kept of a curve; the eye sees no more.</summary>
    private const int PointsKept = 1000;

    private readonly Dictionary<int, string> names = [];
    private bool hasFailed;

    /// <inheritdoc/>
    public IReadOnlyList<KeptRun> Load()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).TakeLast(RunsShown);
        return [.. files.Select(Read).OfType<KeptRun>().Select((run, index) => Ended(run.Numbered(index + 1)))];
    }

    /// <inheritdoc/>
    public void Save(TrainingRunRecord run, IReadOnlyList<CurvePoint> points)
    {
        if (isReadOnly || hasFailed)
        {
            return;
        }

        try
        {
            if (!names.TryGetValue(run.Number, out var name))
            {
                Directory.CreateDirectory(folder);
                name = names[run.Number] = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fffffff", CultureInfo.InvariantCulture) + Extension;
            }

            AtomicFile.Write(Path.Combine(folder, name), stream => JsonSerializer.Serialize(stream, new KeptRun(run, Thin(points)), EditorJson.Options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            hasFailed = true;
            log(ConsoleEntry.Error(exception));
        }
    }

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
            log(new ConsoleEntry(DateTimeOffset.UtcNow, "warning", "runUnreadable", $"The run in '{file}' cannot be read and is left out: {exception.Message}", file));
            return null;
        }
    }
}
