using System.Reflection;
using Hebb.Components;
using Hebb.Scene;

namespace Hebb.Editor.Playing;

/// <summary>What the scenes of one game are made of: the files of its folder, our components and its scripts.</summary>
internal sealed class GameContent
{
    private static readonly IAssetImporter[] Importers = [new TrainedModelImporter(), new TextureImporter()];

    private readonly Assembly[] scripts;

    /// <param name="folder">The folder that asset references are relative to.</param>
    /// <param name="scripts">The game's scripts; null when it has none.</param>
    public GameContent(string folder, Assembly? scripts)
    {
        Folder = folder;
        this.scripts = scripts is null ? [typeof(Agent).Assembly] : [typeof(Agent).Assembly, scripts];
        Types = new ScriptTypes(this.scripts);
    }

    /// <summary>The folder that asset references are relative to.</summary>
    public string Folder { get; }

    /// <summary>The components that its scenes may name.</summary>
    public ScriptTypes Types { get; }

    /// <summary>Loads a game's scripts.</summary>
    public static GameContent Load(IGame game) => new(game.Root, game.LoadScripts());

    /// <summary>What a player of the game's scenes is made with.</summary>
    /// <param name="saves">The folder for what the game saves.</param>
    /// <param name="log">Where the log goes.</param>
    public HeadlessPlayerOptions CreateOptions(string saves, TextWriter log)
    {
        var options = new HeadlessPlayerOptions { AssetFolder = Folder, DataFolder = saves, Log = log };
        Array.ForEach(scripts, options.Scripts.Add);
        Array.ForEach(Importers, options.Importers.Add);
        return options;
    }

    /// <summary>The assets of objects that no player plays.</summary>
    public AssetCatalog CreateAssets() => new(Folder, Importers, Types);
}
