using System.Text.Json;
using System.Text.Json.Serialization;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Benchmarks;

/// <summary>Finished trainings, one JSON object per line, so that a measurement that was stopped goes on where it stood.</summary>
internal sealed class AgentMeasurementFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly string path;
    private readonly List<AgentMeasurement> measurements;

    /// <exception cref="InputException">The file is not one of these.</exception>
    public AgentMeasurementFile(string path)
    {
        this.path = path;
        measurements = File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Read)] : [];
    }

    /// <summary>What was measured before; null if it was not, or with other settings.</summary>
    public AgentMeasurement? Find(string task, int seed, string settings, long steps) => measurements.LastOrDefault(
        measurement => measurement.Task == task && measurement.Seed == seed && measurement.Settings == settings && measurement.Steps == steps);

    public void Add(AgentMeasurement measurement)
    {
        measurements.Add(measurement);
        File.AppendAllText(path, JsonSerializer.Serialize(measurement, Options) + "\n");
    }

    private AgentMeasurement Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AgentMeasurement>(line, Options) ?? throw new JsonException("nothing was found");
        }
        catch (JsonException exception)
        {
            throw new InputException($"{path} is no file of agents' measurements: {exception.Message} Delete it, or name another with --results.");
        }
    }
}
