using System.Text.Json;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Runs all recordings of a folder.</summary>
internal sealed class RecordingFolder(string folder)
{
    private const string EnvironmentKey = "env";
    private const string TrajectoriesKey = "trajectories";
    private const string ProbesKey = "probes";

    /// <summary>The results in the order of the file names; other files are left alone.</summary>
    public IEnumerable<GoldenResult> Run() => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(RunFile);

    private static List<GoldenResult> RunFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var isProbes = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(ProbesKey, out _);
            if (root.ValueKind != JsonValueKind.Object || (!isProbes && !root.TryGetProperty(TrajectoriesKey, out _)))
            {
                return [];
            }

            var environment = root.Required(EnvironmentKey).GetString();
            if (KnownEnvironment.All.FirstOrDefault(known => known.Name == environment) is not { } known)
            {
                return [GoldenResult.Skipped(name, $"Hebb has no environment '{environment}'")];
            }

            return isProbes
                ? [Probes.Run(name, known, root.Required(ProbesKey))]
                : [.. Trajectories.Run(name, known, root, root.Required(TrajectoriesKey))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or IndexOutOfRangeException or IOException)
        {
            return [GoldenResult.Broken(name, $"it cannot be read: {exception.Message}")];
        }
    }
}
