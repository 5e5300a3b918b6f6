using System.Text.Json;
using Hebb.Devices;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Runs all parts of a file of learners' reference data.</summary>
internal sealed class LearnerFile(string path)
{
    private static readonly Dictionary<string, Action<JsonElement, Device, NumberReport>> Parts = new()
    {
        ["gae"] = AdvantageGolden.Run,
        ["ppo_discrete"] = DiscreteLossGolden.Run,
        ["ppo_discrete_masked"] = DiscreteLossGolden.Run,
        ["ppo_gaussian"] = GaussianLossGolden.Run,
        ["adam_clip"] = ClippedAdamGolden.Run,
        ["running_norm"] = RunningNormGolden.Run,
        ["ppo_full_update"] = UpdateGolden.Run,
    };

    /// <summary>The results in the order of the file.</summary>
    public IEnumerable<GoldenResult> Run(Device device)
    {
        using var document = Open();
        if (document is null)
        {
            yield return GoldenResult.Broken(Path.GetFileName(path), "it is no JSON object of parts");
            yield break;
        }

        foreach (var part in document.RootElement.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Object))
        {
            yield return Parts.TryGetValue(part.Name, out var run)
                ? Run(part.Name, part.Value, device, run)
                : GoldenResult.Skipped(part.Name, "Hebb has no such learner");
        }
    }

    private static GoldenResult Run(string name, JsonElement part, Device device, Action<JsonElement, Device, NumberReport> run)
    {
        try
        {
            var report = new NumberReport(name);
            run(part, device, report);
            return report.Result();
        }
        catch (Exception exception) when (exception is KeyNotFoundException or FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or DeviceException)
        {
            return GoldenResult.Broken(name, $"it cannot be computed: {exception.Message}");
        }
    }

    private JsonDocument? Open()
    {
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
