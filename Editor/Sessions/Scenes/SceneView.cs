using Hebb.Editor.Playing;
using Hebb.Scene;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A scene as it is edited: its objects sleep, no script runs.</summary>
/// <param name="Objects">The cards of all objects.</param>
/// <param name="Draw">What is to be drawn.</param>
/// <param name="Problems">What in the file is not known.</param>
internal sealed record SceneView(IReadOnlyList<ObjectCard> Objects, IReadOnlyList<DrawItem> Draw, IReadOnlyList<string> Problems)
{
    /// <summary>Reads a scene's text.</summary>
    public static SceneView Of(string text, string name, string project)
    {
        var assets = new AssetCatalog(project, ProjectImporters.All);
        var builder = new SceneBuilder(SceneFile.Parse(text, name), null, assets);
        var objects = SceneReader.Flatten(builder.Build());
        return new SceneView(new SceneReader(objects, assets, project).ReadAll(), DrawList.Of(objects), [.. builder.Problems.Select(problem => problem.ToString())]);
    }
}
