using Hebb.Authoring;
using Hebb.Editor.Playing;
using Hebb.Scene;
using UnityEngine;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Keeps objects where they are in the world while what lies above them changes, as Unity does when an object is given another parent.</summary>
internal static class WorldPlace
{
    /// <summary>Puts an object of a scene below another, or at the top, and writes the place there at which it stays where it was.</summary>
    /// <exception cref="RefusedException">It would lie below itself, or the new parent is flattened by a scale of 0, so that there is no such place.</exception>
    public static void SetParent(JsonObject tree, string id, string? parent, GameContent content)
    {
        var objects = new SleepingScene(content, tree.ToJsonString(), id).Objects;
        SceneTree.SetParent(tree, id, parent);
        var (moved, above) = (Find(id)!, Find(parent));
        var extent = above?.lossyScale ?? Vector3.one;
        moved.SetParent(above, worldPositionStays: true);
        var (position, rotation, scale) = (moved.localPosition, moved.localRotation, moved.localScale);
        float[] numbers = [position.x, position.y, position.z, rotation.x, rotation.y, rotation.z, rotation.w, scale.x, scale.y, scale.z];
        if (extent.x * extent.y * extent.z == 0 || !numbers.All(float.IsFinite))
        {
            throw new RefusedException("flatParent", "Below an object with a scale of 0 nothing can keep its place; give that object another scale first.");
        }

        SceneTree.SetPlace(tree, id, new JsonObject
        {
            [SceneKeys.Position] = Numbers(numbers[..3]),
            [SceneKeys.Rotation] = Numbers(numbers[3..7]),
            [SceneKeys.Scale] = Numbers(numbers[7..]),
        });

        Transform? Find(string? wanted) => objects.FirstOrDefault(known => known.FileId == wanted)?.transform;
    }

    private static JsonArray Numbers(float[] values) => new([.. values.Select(value => (JsonNode)value)]);
}
