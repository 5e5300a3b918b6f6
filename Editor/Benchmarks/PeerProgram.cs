using System.Text.Json;
using Hebb.Editor.CommandLine;
using Hebb.Editor.Maintenance;

namespace Hebb.Editor.Benchmarks;

/// <summary>Another program that does the same work and prints what it took as lines of JSON.</summary>
internal sealed class PeerProgram(string command, IReadOnlyList<Figure> figures)
{
    private const string CaseField = "bench";
    private const string NameField = "peer";

    /// <summary>What the program calls itself; null before its first run, or when it does not say.</summary>
    public string? Name { get; private set; }

    /// <summary>Runs the program once.</summary>
    /// <returns>One number per figure, each from the last line that tells it.</returns>
    /// <exception cref="InputException">It failed, or did not tell a figure.</exception>
    public async Task<IReadOnlyList<double>> RunAsync(CancellationToken cancellation)
    {
        var told = new double?[figures.Count];
        var lastError = string.Empty;
        var exitCode = await ChildProcess.RunShellAsync(command, line => Read(line, told), line => lastError = line, cancellation);
        if (exitCode != 0)
        {
            throw new InputException($"--peer '{command}' ended with code {exitCode}: {lastError}");
        }

        return [.. told.Select((number, index) => number ?? throw new InputException($"--peer '{command}' printed no JSON line with a number '{figures[index].Field}'{Of(figures[index].Case)}."))];
    }

    private static string Of(string? name) => name is null ? string.Empty : $" of \"{CaseField}\": \"{name}\"";

    private void Read(string line, double?[] told)
    {
        if (!line.StartsWith('{'))
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            Name = Text(json.RootElement, NameField) ?? Name;
            for (var index = 0; index < figures.Count; index++)
            {
                if ((figures[index].Case is null || figures[index].Case == Text(json.RootElement, CaseField))
                    && json.RootElement.TryGetProperty(figures[index].Field, out var number) && number.TryGetDouble(out var value))
                {
                    told[index] = value;
                }
            }
        }
        catch (JsonException)
        {
            // A line that only looks like JSON is the peer's own talk.
        }
    }

    private static string? Text(JsonElement line, string field) => line.TryGetProperty(field, out var text) ? text.ToString() : null;
}
