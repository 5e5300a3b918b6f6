using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The parts of a file that objects and components are saved as, each without what is below it.</summary>
    internal sealed class SceneParts
    {
        private readonly FieldWriter writer;

        public SceneParts(FieldWriter writer) => this.writer = writer;

        public static JsonObject Place(Transform transform)
        {
            var place = new JsonObject();
            place.Add(SceneKeys.Position, FieldWriter.WriteShape(transform.localPosition));
            place.Add(SceneKeys.Rotation, FieldWriter.WriteShape(transform.localRotation));
            place.Add(SceneKeys.Scale, FieldWriter.WriteShape(transform.localScale));
            return place;
        }

        public JsonObject Object(GameObject gameObject, string? parent)
        {
            var node = new JsonObject();
            node.Add(SceneKeys.Id, JsonScalar.Of(gameObject.FileId!));
            node.Add(SceneKeys.Name, JsonScalar.Of(gameObject.name));
            node.Add(SceneKeys.Tag, JsonScalar.Of(gameObject.tag));
            node.Add(SceneKeys.Layer, JsonScalar.Of(gameObject.layer));
            node.Add(SceneKeys.Active, JsonScalar.Of(gameObject.activeSelf));
            node.Add(SceneKeys.Static, JsonScalar.Of(gameObject.isStatic));
            node.Add(SceneKeys.Parent, parent is null ? JsonScalar.Null : JsonScalar.Of(parent));
            return node;
        }

        public JsonObject Component(Component component)
        {
            var node = new JsonObject();
            node.Add(SceneKeys.Type, JsonScalar.Of(component.GetType().FullName!));
            node.Add(SceneKeys.Enabled, JsonScalar.Of(component.Switch));
            return node;
        }

        public JsonObject Fields(Component component) => writer.WriteFields(component);
    }
}
