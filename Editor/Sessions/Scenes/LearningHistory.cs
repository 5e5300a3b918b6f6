using System.Text.Json;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>
/// Keeps what agents earn while they learn in the project: one file a game, one line a point, so that a game that is cut keeps its curve so far.
/// </summary>
/// <param name="folder">Where the files go; made if need be.</param>
/// <param name="isReadOnly">Whether nothing is to be written.</param>
/// <param name="log">Told of what cannot be read or written.</param>
internal sealed class LearningHistory(string folder, bool isReadOnly, Action<ConsoleEntry> log)
{
    private const string Extension = ".jsonl";

    /// <summary>So many games are shown again; older files stay.</summary>
    private const int GamesShown = 3;

    private readonly HistoryFolder files = new(folder, Extension, isReadOnly, log);
    private string? path;

    /// <summary>The curves of the last games, numbered from 1, the oldest first.</summary>
    public IReadOnlyList<LearningPoint> Load() =>
        [.. files.Last(GamesShown).SelectMany((file, index) => Read(file).Select(point => point with { Play = index + 1 }))];

    /// <summary>Another game begins; its file is made with its first point.</summary>
    public void Begin() => path = files.NewPath();

    /// <summary>Keeps a point of the present game.</summary>
    public void Add(LearningPoint point)
    {
        if (path is not null)
        {
            files.Write(() => File.AppendAllText(path, JsonSerializer.Serialize(point, EditorJson.Options) + "\n"));
        }
    }

    /// <summary>The points of a file; the last line may have been cut.</summary>
    private List<LearningPoint> Read(string file)
    {
        var points = new List<LearningPoint>();
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                points.Add(JsonSerializer.Deserialize<LearningPoint>(line, EditorJson.Options) ?? throw new JsonException("It holds no point."));
            }
        }
        catch (JsonException) when (points.Count > 0)
        {
            return points;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            files.LeaveOut(file, exception);
        }

        return points;
    }
}
