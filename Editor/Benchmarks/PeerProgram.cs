using System.Text.Json;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Benchmarks;

/// <summary>Another program that does the same work and prints what it took as a line of JSON.</summary>
internal sealed class PeerProgram(string command)
{
    private const string TimeField = "sec_per_epoch";
    private const string NameField = "peer";

    /// <summary>What the program calls itself; null before its first run, or when it does not say.</summary>
    public string? Name { get; private set; }

    /// <summary>Runs the program once.</summary>
    /// <returns>Seconds per epoch, from the last line that tells.</returns>
    /// <exception cref="InputException">It failed, or told no time.</exception>
    public async Task<double> RunAsync(CancellationToken cancellation)
    {
        double? seconds = null;
        var lastError = string.Empty;
        var exitCode = await ChildProcess.RunShellAsync(command, line => seconds = ReadTime(line) ?? seconds, line => lastError = line, cancellation);
        if (exitCode != 0)
        {
            throw new InputException($"--peer '{command}' ended with code {exitCode}: {lastError}");
        }

        return seconds ?? throw new InputException($"--peer '{command}' printed no JSON line with a number '{TimeField}'.");
    }

    private double? ReadTime(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            Name = json.RootElement.TryGetProperty(NameField, out var name) ? name.ToString() : Name;
            return json.RootElement.TryGetProperty(TimeField, out var time) && time.TryGetDouble(out var seconds) ? seconds : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
