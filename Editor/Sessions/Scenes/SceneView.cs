using Hebb.Editor.Playing;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>A scene as it is edited: its objects sleep, no script runs.</summary>
/// <param name="Objects">The cards of all objects.</param>
/// <param name="Draw">What is to be drawn.</param>
/// <param name="Problems">What in the file is not known.</param>
internal sealed record SceneView(IReadOnlyList<ObjectCard> Objects, IReadOnlyList<DrawItem> Draw, IReadOnlyList<string> Problems)
{
    /// <summary>Reads a scene's text.</summary>
    public static SceneView Of(GameContent content, string text, string name)
    {
        var scene = new SleepingScene(content, text, name);
        return new SceneView(new SceneReader(scene.Objects, scene.Assets, content.Folder).ReadAll(), DrawList.Of(scene.Objects), scene.Problems);
    }
}
