using System.Text.Json;
using Hebb.Assets;
using Hebb.Components;
using Hebb.Editor.Output;

namespace Hebb.Editor.Playing;

/// <summary>How a verification went.</summary>
internal sealed class VerificationReport
{
    public required string Game { get; init; }

    public required string Scene { get; init; }

    public required ulong Seed { get; init; }

    public required bool Learning { get; init; }

    public string Device { get; set; } = string.Empty;

    public int Frames { get; set; }

    public FrameTimes FrameTimes { get; } = new();

    public List<ModelReport> Models { get; } = [];

    public int Agents { get; set; }

    /// <summary>How many agents have nobody who decides for them.</summary>
    public int IdleAgents { get; set; }

    public int Episodes { get; set; }

    /// <summary>Of all episodes that ended; NaN when none did.</summary>
    public double MeanReturn { get; set; } = double.NaN;

    /// <summary>What the game's own tests measured.</summary>
    public List<SelfTestMeasure> Measures { get; } = [];

    /// <summary>How many of them did not come to an end.</summary>
    public int UnfinishedTests { get; set; }

    /// <summary>What the scene or its scripts failed with.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>All that is wrong, a sentence each; none when the game is as it was built.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Models.Where(model => !model.IsGood).Select(model => model.Describe()),
        .. Measures.Where(measure => !measure.IsGood).Select(measure => FormattableString.Invariant($"The game's own test measured {measure.Value:0.####} as {measure.Name}, where {measure.Bound} is the bound.")),
        .. UnfinishedTests > 0 ? [$"{UnfinishedTests} of the game's own tests did not come to an end."] : Array.Empty<string>(),
        .. Failures,
        .. IdleAgents > 0 ? [$"{IdleAgents} of {Agents} agents have nobody who decides for them."] : Array.Empty<string>(),
    ];

    /// <summary>Writes the report as JSON.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, stream =>
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteBoolean("passed", Problems.Count == 0);
        json.WriteString("game", Game);
        json.WriteString("scene", Scene);
        json.WriteNumber("seed", Seed);
        json.WriteBoolean("learning", Learning);
        json.WriteString("device", Device);
        WriteModels(json);
        WriteMeasures(json);
        json.WriteNumber("agents", Agents);
        json.WriteNumber("episodes", Episodes);
        json.WriteReal("mean_return", Rounded(MeanReturn));
        json.WriteNumber("frames", Frames);
        json.WriteStartObject("frame_ms");
        json.WriteReal("p50", Rounded(FrameTimes.Percentile(0.50)));
        json.WriteReal("p95", Rounded(FrameTimes.Percentile(0.95)));
        json.WriteReal("p99", Rounded(FrameTimes.Percentile(0.99)));
        json.WriteEndObject();
        json.WriteNumber("peak_memory_mb", PeakMemory.Megabytes);
        json.WriteStartArray("problems");
        foreach (var problem in Problems)
        {
            json.WriteStringValue(problem);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteModels(Utf8JsonWriter json)
    {
        json.WriteStartArray("models");
        foreach (var model in Models)
        {
            json.WriteStartObject();
            json.WriteString("file", model.File);
            json.WriteString("sha256", model.Sha256);
            json.WriteBoolean("unchanged", model.IsUnchanged);
            json.WriteReal("largest_difference", Rounded(model.Difference));
            json.WriteNumber("tolerance", Verification.Tolerance);
            json.WriteReal("held_out_accuracy", Rounded(model.Accuracy));
            json.WriteReal("held_out_accuracy_when_built", Rounded(model.RecordedAccuracy));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteMeasures(Utf8JsonWriter json)
    {
        json.WriteStartArray("tests");
        foreach (var measure in Measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            json.WriteReal("value", Rounded(measure.Value));
            json.WriteReal("bound", Rounded(measure.Bound));
            json.WriteBoolean("passed", measure.IsGood);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double Rounded(double value) => Math.Round(value, 6);
}
