using Hebb.Editor.Playing;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>The objects of a scene's text as they are edited: they sleep, and of their scripts only <see cref="Validation"/> runs.</summary>
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
        List<string> problems = [.. builder.Problems.Select(problem => problem.ToString())];
        foreach (var component in Objects.SelectMany(owner => owner.Components))
        {
            Validation.Run(component, fault => problems.Add($"{name}: the object '{component.gameObject.name}': {component.GetType().Name}.OnValidate failed: {fault.Message}"));
        }

        Problems = problems;
    }

    /// <summary>The assets that the objects refer to.</summary>
    public AssetCatalog Assets { get; }

    /// <summary>All objects, those above before those below.</summary>
    public IReadOnlyList<GameObject> Objects { get; }

    /// <summary>What in the text is not known, and what its scripts object to.</summary>
    public IReadOnlyList<string> Problems { get; }
}
