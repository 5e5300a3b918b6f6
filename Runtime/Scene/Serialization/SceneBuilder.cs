using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Makes the objects of a file. They sleep until they are released; those of a prefab forever.</summary>
    internal sealed class SceneBuilder
    {
        private readonly SceneIds ids = new SceneIds();
        private readonly List<SceneProblem> problems = new List<SceneProblem>();
        private readonly SceneFile file;
        private readonly World? world;
        private readonly ScriptTypes types;
        private readonly SceneParts parts;
        private readonly FieldReader reader;
        private GameObject current = null!;

        public SceneBuilder(SceneFile file, World? world, AssetCatalog assets, ScriptTypes types)
        {
            this.file = file;
            this.world = world;
            this.types = types;
            parts = new SceneParts(new FieldWriter(ids.Of, assets.PathOf));
            reader = new FieldReader(ids.Find, assets.Load, name => Report($"the field '{name}' is not known; it is kept as it is."));
        }

        public IReadOnlyList<SceneProblem> Problems => problems;

        /// <summary>The objects without a parent.</summary>
        public GameObject[] Build()
        {
            var objects = new Dictionary<string, GameObject>();
            foreach (var entry in file.Entries)
            {
                var made = new GameObject(entry.Name, world, true) { FileId = entry.Id };
                ids.Add(entry.Id, made);
                objects.Add(entry.Id, made);
            }

            var roots = new List<GameObject>();
            foreach (var entry in file.Entries)
            {
                current = objects[entry.Id];
                if (entry.Parent is null)
                {
                    roots.Add(current);
                }

                ReadObject(entry, entry.Parent is null ? null : objects[entry.Parent].transform);
            }

            foreach (var entry in file.Entries)
            {
                current = objects[entry.Id];
                AddComponents(entry);
            }

            foreach (var entry in file.Entries)
            {
                current = objects[entry.Id];
                ReadComponents(entry);
            }

            return roots.ToArray();
        }

        private void ReadObject(SceneEntry entry, Transform? parent)
        {
            current.tag = Value(entry.Node, SceneKeys.Tag, current.tag);
            current.layer = Value(entry.Node, SceneKeys.Layer, 0);
            current.activeSelf = Value(entry.Node, SceneKeys.Active, true);
            current.isStatic = Value(entry.Node, SceneKeys.Static, false);
            if (current.layer is < 0 or > 31)
            {
                Report($"the layer {current.layer} does not exist, there are 0 to 31; it is put on layer 0.");
                current.layer = 0;
            }

            var place = entry.Node[SceneKeys.Transform] as JsonObject ?? new JsonObject();
            current.transform.Place(parent, Value(place, SceneKeys.Position, Vector3.zero), Rotation(place), Value(place, SceneKeys.Scale, Vector3.one));
            current.transform.Record = new FileRecord(place, SceneParts.Place(current.transform));
            current.Record = new FileRecord(entry.Node, parts.Object(current, entry.Parent));
        }

        private Quaternion Rotation(JsonObject place) => place[SceneKeys.Rotation] switch
        {
            null => Quaternion.identity,
            JsonArray { Items: { Count: 3 } } => Quaternion.Euler(Value(place, SceneKeys.Rotation, Vector3.zero)),
            _ => Value(place, SceneKeys.Rotation, Quaternion.identity),
        };

        private void AddComponents(SceneEntry entry)
        {
            foreach (var node in entry.Components)
            {
                var name = ((JsonScalar)node[SceneKeys.Type]!).Text!;
                if (types.Find(name) is { } type)
                {
                    current.Create(type);
                    continue;
                }

                ((MissingComponent)current.Create(typeof(MissingComponent))).TypeName = name;
                Report($"the component type '{name}' is not known; it does nothing and is kept as it is.");
            }
        }

        private void ReadComponents(SceneEntry entry)
        {
            for (var i = 0; i < entry.Components.Count; i++)
            {
                var node = entry.Components[i];
                var component = current.Components[i + 1];
                if (component is MissingComponent)
                {
                    component.Record = new FileRecord(node, new JsonObject());
                    continue;
                }

                component.Switch = Value(node, SceneKeys.Enabled, true);
                foreach (var key in node.Names)
                {
                    if (key is not (SceneKeys.Type or SceneKeys.Enabled or SceneKeys.Fields))
                    {
                        Report($"'{key}' of {component.GetType().Name} is not known; it is kept as it is.");
                    }
                }

                var fields = node[SceneKeys.Fields] as JsonObject ?? new JsonObject();
                reader.ReadFields(fields, component, component.GetType().Name + ".", (name, fault) => Report($"{name} {fault.Message}; it is kept as it is and has no effect."));
                component.Record = new FileRecord(node, parts.Component(component));
                component.FieldRecord = new FileRecord(fields, parts.Fields(component));
                component.FieldsChanged();
            }
        }

        private T Value<T>(JsonObject node, string key, T missing)
        {
            if (node[key] is not { } value)
            {
                return missing;
            }

            try
            {
                return (T)reader.Read(value, typeof(T), key)!;
            }
            catch (FieldFault fault)
            {
                Report($"\"{key}\" {fault.Message}; it is kept as it is and has no effect.");
                return missing;
            }
        }

        private void Report(string text) => problems.Add(new SceneProblem(file.Name, ObjectPath.Of(current), text));
    }
}
