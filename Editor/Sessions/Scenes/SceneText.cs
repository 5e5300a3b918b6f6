using System.Text.Json;
using Hebb.Authoring;
using Hebb.Scene;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Scene files as text and as a tree that can be edited.</summary>
internal static class SceneText
{
    /// <summary>The tree of a text.</summary>
    public static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>The text of a tree, in the one form that scene files have.</summary>
    /// <exception cref="RefusedException">The tree is no sound scene: parents in a circle, ids twice.</exception>
    public static string Format(JsonObject tree, string name)
    {
        var text = tree.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Check(text, name);
        return JsonFormat.Write(JsonParser.Parse(text, name));
    }

    /// <exception cref="RefusedException">The text is no sound scene.</exception>
    public static void Check(string text, string name)
    {
        try
        {
            SceneFile.Parse(text, name);
        }
        catch (SceneFileException exception)
        {
            throw new RefusedException("sceneFault", exception.Message, exception.Message);
        }
    }
}
