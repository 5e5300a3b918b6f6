using System.Text.Json;

namespace Hebb.Editor.Building;

/// <summary>What a build made.</summary>
internal sealed record GameBuildResult
{
    /// <summary>The full path of the program.</summary>
    public required string Program { get; init; }

    /// <summary>The full path of the folder with its data.</summary>
    public required string Data { get; init; }

    /// <summary>The program and its data, the largest first.</summary>
    public required IReadOnlyList<BuiltFile> Files { get; init; }

    public required IReadOnlyList<BuiltModel> Models { get; init; }

    /// <summary>The report of the program's own verification; null where programs of that system cannot be started.</summary>
    public JsonElement? Report { get; init; }

    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>What the verification found wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems => Report is { } report
        ? [.. report.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!)]
        : [];
}
