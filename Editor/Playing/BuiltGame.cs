using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hebb.Assets;

namespace Hebb.Editor.Playing;

/// <summary>A game as 'hebb build' leaves it: a folder with scenes, assets, compiled scripts and a file that says which scene is played and what its models answer.</summary>
internal sealed record BuiltGame : IGame
{
    /// <summary>The folder's name, beside the program.</summary>
    public const string FolderName = "Data";

    private const string FileName = "game.json";
    private const string ScriptsName = "Scripts.dll";

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, WriteIndented = true };

    /// <inheritdoc/>
    [JsonIgnore]
    public string Root { get; private init; } = string.Empty;

    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>The scene that is played, relative to the folder.</summary>
    public required string Scene { get; init; }

    /// <summary>Whether agents that are set to learn do so.</summary>
    public required bool Learning { get; init; }

    /// <summary>The models and what they answered when the game was built.</summary>
    public required IReadOnlyList<ModelRecord> Models { get; init; }

    private string ScriptsPath => Path.Combine(Root, ScriptsName);

    /// <summary>Whether a folder holds a built game.</summary>
    public static bool IsAt(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Opens the game in a folder.</summary>
    /// <exception cref="InvalidDataException">There is none, or its file is damaged.</exception>
    public static BuiltGame Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var stream = File.OpenRead(path);
            var game = JsonSerializer.Deserialize<BuiltGame>(stream, Format);
            return game is { } ? game with { Root = folder } : throw new JsonException("it is empty");
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"'{path}' does not say what is to be played: {exception.Message} Copy the whole folder that 'hebb build' made, or build it again.", exception);
        }
    }

    /// <summary>Writes the game's file and its scripts into a folder that holds its scenes and assets.</summary>
    public void Save(string folder, byte[]? scripts)
    {
        if (scripts is { })
        {
            AtomicFile.Write(Path.Combine(folder, ScriptsName), stream => stream.Write(scripts));
        }

        AtomicFile.Write(Path.Combine(folder, FileName), stream => JsonSerializer.Serialize(stream, this, Format));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file of the scripts is damaged.</exception>
    public Assembly? LoadScripts()
    {
        try
        {
            return File.Exists(ScriptsPath) ? ScriptContext.Load(Name, File.ReadAllBytes(ScriptsPath)) : null;
        }
        catch (BadImageFormatException exception)
        {
            throw new InvalidDataException($"'{ScriptsPath}' is damaged. Copy the whole folder that 'hebb build' made, or build it again.", exception);
        }
    }
}
