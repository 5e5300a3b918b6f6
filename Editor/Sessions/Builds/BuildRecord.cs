using System.Text.Json;
using Hebb.Editor.Building;

namespace Hebb.Editor.Sessions.Builds;

/// <summary>A build as it stands, or as it ended.</summary>
internal sealed record BuildRecord
{
    public required BuildChoices Choices { get; init; }

    /// <summary>The full path of the folder that it is written to.</summary>
    public required string Folder { get; init; }

    public BuildStatus Status { get; init; } = BuildStatus.Running;

    /// <summary>What it is at.</summary>
    public GameBuildStep Step { get; init; }

    public double Seconds { get; init; }

    /// <summary>What went wrong, as a sentence; null when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>The full path of the program; null before it was made.</summary>
    public string? Program { get; init; }

    /// <summary>The program and its data, the largest first.</summary>
    public IReadOnlyList<BuiltFile> Files { get; init; } = [];

    public IReadOnlyList<BuiltModel> Models { get; init; } = [];

    /// <summary>The report of the program's own verification; null where its programs cannot be started here.</summary>
    public JsonElement? Report { get; init; }
}
