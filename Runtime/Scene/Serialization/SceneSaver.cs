using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Makes the text of a file from the objects of a world.</summary>
    internal sealed class SceneSaver
    {
        private readonly SceneIds ids = new SceneIds();
        private readonly List<GameObject> objects = new List<GameObject>();
        private readonly Dictionary<GameObject, int> places = new Dictionary<GameObject, int>();
        private readonly SceneParts parts;

        public SceneSaver(IEnumerable<GameObject> roots, AssetCatalog assets)
        {
            foreach (var root in roots)
            {
                Collect(root.transform);
            }

            objects.Sort((a, b) => Rank(a).CompareTo(Rank(b)));
            foreach (var gameObject in objects)
            {
                ids.AddNew(gameObject);
            }

            parts = new SceneParts(new FieldWriter(ids.Of, assets.PathOf));
        }

        /// <summary>The whole file; what the loaded file said beside the objects is kept.</summary>
        public string Save(JsonObject? former)
        {
            var list = new JsonArray();
            foreach (var gameObject in objects)
            {
                list.Items.Add(SaveObject(gameObject));
            }

            var root = new JsonObject();
            if (former is null)
            {
                root.Add(SceneKeys.Version, JsonScalar.Of(SceneFile.CurrentVersion));
                root.Add(SceneKeys.Objects, list);
            }
            else
            {
                foreach (var name in former.Names)
                {
                    root.Add(name, name == SceneKeys.Objects ? list : former[name]!);
                }
            }

            return JsonFormat.Write(root);
        }

        /// <summary>Objects of the file keep their order; new ones follow in the order of the tree.</summary>
        private (int Line, int Column, int Place) Rank(GameObject gameObject) => gameObject.Record is { } record
            ? (record.Original.Line, record.Original.Column, 0)
            : (int.MaxValue, 0, places[gameObject]);

        private void Collect(Transform transform)
        {
            if ((transform.Owner.hideFlags & HideFlags.DontSaveInEditor) != 0)
            {
                return;
            }

            places.Add(transform.Owner, places.Count);
            objects.Add(transform.Owner);
            for (var i = 0; i < transform.childCount; i++)
            {
                Collect(transform.GetChild(i));
            }
        }

        private JsonObject SaveObject(GameObject gameObject)
        {
            var parent = gameObject.transform.parent;
            var current = parts.Object(gameObject, parent is null ? null : ids.Of(parent.Owner));
            var node = gameObject.Record?.Merge(current) ?? WithoutNull(current, SceneKeys.Parent);
            var place = SceneParts.Place(gameObject.transform);
            var components = new JsonArray();
            foreach (var component in gameObject.Components)
            {
                if (component is not Transform)
                {
                    components.Items.Add(SaveComponent(component));
                }
            }

            return With(
                node,
                (SceneKeys.Transform, gameObject.transform.Record?.Merge(place) ?? place),
                (SceneKeys.Components, components));
        }

        private JsonObject SaveComponent(Component component)
        {
            if (component is MissingComponent)
            {
                return component.Record!.Original;
            }

            var current = parts.Component(component);
            var fields = parts.Fields(component);
            return With(component.Record?.Merge(current) ?? current, (SceneKeys.Fields, component.FieldRecord?.Merge(fields) ?? fields));
        }

        /// <summary>Puts parts in their places; those that are empty and had no place are left out.</summary>
        private static JsonObject With(JsonObject node, params (string Key, JsonNode Value)[] replacements)
        {
            var result = new JsonObject();
            foreach (var name in node.Names)
            {
                var value = node[name]!;
                foreach (var (key, replacement) in replacements)
                {
                    value = key == name ? replacement : value;
                }

                result.Add(name, value);
            }

            foreach (var (key, value) in replacements)
            {
                if (value is JsonArray { Items: { Count: > 0 } } or JsonObject { Names: { Count: > 0 } })
                {
                    result.Add(key, value);
                }
            }

            return result;
        }

        private static JsonObject WithoutNull(JsonObject node, string key)
        {
            var result = new JsonObject();
            foreach (var name in node.Names)
            {
                if (name != key || node[name] is not JsonScalar { IsNull: true })
                {
                    result.Add(name, node[name]!);
                }
            }

            return result;
        }
    }
}
