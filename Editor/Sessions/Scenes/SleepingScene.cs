using Hebb.Editor.Playing;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>The objects of a scene's text as they are edited: they sleep, and no script runs.</summary>
internal sealed class SleepingScene
{
    /// <summary>Makes the objects.</summary>
    /// <param name="content">What the project's scenes are made of.</param>
    /// <param name="text">The scene.</param>
    /// <param name="name">What messages call it.</param>
    public SleepingScene(GameContent content, string text, string name)
    {
        Assets = content.CreateAssets();
        var builder = new SceneBuilder(SceneFile.Parse(text, name), null, Assets, content.Types);
        Objects = SceneReader.Flatten(builder.Build());
        Problems = [.. builder.Problems.Select(problem => problem.ToString())];
    }

    /// <summary>The assets that the objects refer to.</summary>
    public AssetCatalog Assets { get; }

    /// <summary>All objects, those above before those below.</summary>
    public IReadOnlyList<GameObject> Objects { get; }

    /// <summary>What in the text is not known.</summary>
    public IReadOnlyList<string> Problems { get; }
}
