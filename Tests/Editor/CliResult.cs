using System.Text.Json;

namespace Hebb.Tests.Editor;

/// <summary>What a command line printed and returned.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output as JSON, line by line.</summary>
    public IReadOnlyList<JsonElement> Lines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public JsonElement LastLine => Lines[^1];
}
