using Hebb.Editor.Sessions.Scenes;
using Hebb.Scene;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Hebb.Editor.Sessions.Projects;

/// <summary>
/// The scene that a new project begins with: a robot that looks at a card through an eye, so that a classifier put on the robot says what
/// the card shows as soon as the game plays.
/// </summary>
internal static class StarterScene
{
    private const string Name = "Main";
    private const string Camera = "UnityEngine.Camera";
    private const string Sprite = "UnityEngine.SpriteRenderer";
    private const string Classifier = "Hebb.Components.ImageClassifier";

    /// <summary>Writes the scene into a folder, which is made if need be.</summary>
    public static void Write(string folder)
    {
        var tree = new JsonObject { [SceneKeys.Version] = SceneFile.CurrentVersion, [SceneKeys.Objects] = new JsonArray() };
        var camera = Add(tree, "Main Camera", (0, 0, -10), (1, 1), (Camera, new JsonObject { ["orthographic"] = true, ["orthographicSize"] = 4, ["backgroundColor"] = new JsonArray(0.09, 0.11, 0.15, 1) }));
        tree[SceneKeys.Objects]!.AsArray().First(node => node![SceneKeys.Id]!.GetValue<string>() == camera)![SceneKeys.Tag] = "MainCamera";
        Add(tree, "Ground", (0, -2.4f, 1), (13, 1.6f), (Sprite, Tinted("Square", 0.17, 0.21, 0.28)));
        Add(tree, "Card", (2.2f, 0.2f, 0), (1.5f, 1.5f), (Sprite, Tinted("Circle", 1, 1, 1)));
        var eye = Add(tree, "Eye", (2.2f, 0.2f, -5), (1, 1), (Camera, new JsonObject { ["orthographic"] = true, ["orthographicSize"] = 1.2, ["backgroundColor"] = new JsonArray(0, 0, 0, 1), ["clearFlags"] = "SolidColor" }));
        Add(tree, "Robot", (-2.2f, -0.7f, 0), (1.4f, 1.8f), (Sprite, Tinted("Square", 0.36, 0.76, 0.91)), (Classifier, new JsonObject { ["sourceCamera"] = new JsonObject { [SceneKeys.Reference] = eye + "/Camera" } }));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + SceneSession.Extension), SceneText.Format(tree, Name));
    }

    private static string Add(JsonObject tree, string name, (float X, float Y, float Z) position, (float X, float Y) scale, params (string Type, JsonObject Fields)[] components)
    {
        var id = SceneTree.AddObject(tree, name, null, components);
        SceneTree.SetPlace(tree, id, SceneKeys.Position, [position.X, position.Y, position.Z]);
        SceneTree.SetPlace(tree, id, SceneKeys.Scale, [scale.X, scale.Y, 1]);
        return id;
    }

    private static JsonObject Tinted(string sprite, double red, double green, double blue) => new()
    {
        ["sprite"] = new JsonObject { [SceneKeys.Asset] = BuiltinSprites.Folder + sprite },
        ["color"] = new JsonArray(red, green, blue, 1),
    };
}
