using Hebb.Authoring;
using Hebb.Scene;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Edits of a scene's tree. Each changes the tree in place; the document keeps the text before and after.</summary>
internal static class SceneTree
{
    private const string PlainId = "object";

    /// <summary>Adds an object with components and answers its id.</summary>
    public static string AddObject(JsonObject tree, string name, string? parent, params (string Type, JsonObject Fields)[] components)
    {
        var id = FreeId(tree, name);
        var node = new JsonObject { [SceneKeys.Id] = id, [SceneKeys.Name] = name };
        if (parent is not null)
        {
            node[SceneKeys.Parent] = parent;
        }

        node[SceneKeys.Transform] = new JsonObject { [SceneKeys.Position] = Numbers(0, 0, 0), [SceneKeys.Rotation] = Numbers(0, 0, 0), [SceneKeys.Scale] = Numbers(1, 1, 1) };
        node[SceneKeys.Components] = new JsonArray([.. components.Select(component => Component(component.Type, component.Fields))]);
        Objects(tree).Add(node);
        return id;
    }

    /// <summary>Removes an object and all below it. What referred to them refers to nothing.</summary>
    public static void RemoveObject(JsonObject tree, string id)
    {
        var gone = Below(tree, id);
        var objects = Objects(tree);
        foreach (var node in objects.Where(node => gone.Contains(IdOf(node))).ToList())
        {
            objects.Remove(node);
        }

        Forget(objects, gone);
    }

    /// <summary>Copies an object and all below it and answers the copy's id.</summary>
    public static string Duplicate(JsonObject tree, string id)
    {
        var objects = Objects(tree);
        var names = new Dictionary<string, string>();
        foreach (var node in objects.Where(node => Below(tree, id).Contains(IdOf(node))).ToList())
        {
            var copy = node!.DeepClone().AsObject();
            names[IdOf(node)] = FreeId(tree, IdOf(node));
            copy[SceneKeys.Id] = names[IdOf(node)];
            objects.Add(copy);
        }

        foreach (var copy in objects.Where(node => names.ContainsValue(IdOf(node))))
        {
            Redirect(copy, names);
        }

        return names[id];
    }

    public static void Rename(JsonObject tree, string id, string name) => Find(tree, id)[SceneKeys.Name] = name;

    public static void SetActive(JsonObject tree, string id, bool isActive) => Find(tree, id)[SceneKeys.Active] = isActive;

    /// <summary>Puts an object below another, or at the top; its place relative to what is above stays.</summary>
    public static void SetParent(JsonObject tree, string id, string? parent)
    {
        if (parent is not null && Below(tree, id).Contains(parent))
        {
            throw new RefusedException("parentBelow", "An object cannot lie below itself.");
        }

        var node = Find(tree, id);
        if (parent is null)
        {
            node.Remove(SceneKeys.Parent);
        }
        else
        {
            node[SceneKeys.Parent] = parent;
        }
    }

    /// <summary>Sets <c>position</c>, <c>rotation</c> (degrees) or <c>scale</c>.</summary>
    public static void SetPlace(JsonObject tree, string id, string part, IReadOnlyList<float> values)
    {
        if (values.Count != 3 || !values.All(float.IsFinite) || part is not (SceneKeys.Position or SceneKeys.Rotation or SceneKeys.Scale))
        {
            throw new RefusedException("badValue", "A place has three finite numbers.");
        }

        var node = Find(tree, id);
        var place = node[SceneKeys.Transform] as JsonObject ?? new JsonObject();
        node[SceneKeys.Transform] = place;
        place[part] = Numbers(values[0], values[1], values[2]);
    }

    /// <summary>Sets the whole place of an object.</summary>
    public static void SetPlace(JsonObject tree, string id, JsonObject place) => Find(tree, id)[SceneKeys.Transform] = place;

    public static void AddComponent(JsonObject tree, string id, string type) => ComponentsOf(Find(tree, id)).Add(Component(type, []));

    public static void RemoveComponent(JsonObject tree, string id, int index) => ComponentsOf(Find(tree, id)).RemoveAt(Checked(tree, id, index));

    public static void SetEnabled(JsonObject tree, string id, int index, bool isEnabled) =>
        ComponentsOf(Find(tree, id))[Checked(tree, id, index)]![SceneKeys.Enabled] = isEnabled;

    public static void SetField(JsonObject tree, string id, int index, string field, JsonNode? value)
    {
        var component = ComponentsOf(Find(tree, id))[Checked(tree, id, index)]!.AsObject();
        var fields = component[SceneKeys.Fields] as JsonObject ?? new JsonObject();
        component[SceneKeys.Fields] = fields;
        fields[field] = value?.DeepClone();
    }

    private static int Checked(JsonObject tree, string id, int index) => (uint)index < (uint)ComponentsOf(Find(tree, id)).Count
        ? index
        : throw new RefusedException("noSuchComponent", "That component is not there any more.", index);

    private static JsonArray Objects(JsonObject tree) => tree[SceneKeys.Objects]!.AsArray();

    private static string IdOf(JsonNode? node) => node![SceneKeys.Id]!.GetValue<string>();

    private static JsonObject Find(JsonObject tree, string id) => Objects(tree).FirstOrDefault(node => IdOf(node) == id)?.AsObject()
        ?? throw new RefusedException("noSuchObject", "That object is not there any more.", id);

    private static JsonArray ComponentsOf(JsonObject node)
    {
        if (node[SceneKeys.Components] is JsonArray present)
        {
            return present;
        }

        var added = new JsonArray();
        node[SceneKeys.Components] = added;
        return added;
    }

    private static JsonObject Component(string type, JsonObject fields) =>
        new() { [SceneKeys.Type] = type, [SceneKeys.Enabled] = true, [SceneKeys.Fields] = fields };

    private static HashSet<string> Below(JsonObject tree, string id)
    {
        var found = new HashSet<string> { IdOf(Find(tree, id)) };
        var before = 0;
        while (before != found.Count)
        {
            before = found.Count;
            found.UnionWith(Objects(tree).Where(node => node![SceneKeys.Parent]?.GetValue<string>() is { } parent && found.Contains(parent)).Select(IdOf));
        }

        return found;
    }

    /// <summary>An id made of a name that no object has yet.</summary>
    private static string FreeId(JsonObject tree, string name)
    {
        var taken = Objects(tree).Select(IdOf).ToHashSet();
        var plain = string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        var wish = plain.Length == 0 ? PlainId : plain;
        var id = wish;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = $"{wish}-{number}";
        }

        return id;
    }

    private static JsonArray Numbers(float x, float y, float z) => new(x, y, z);

    private static void Forget(JsonNode? node, HashSet<string> gone) => Visit(node, target => gone.Contains(target) ? null : target);

    private static void Redirect(JsonNode? node, Dictionary<string, string> names)
    {
        if (node![SceneKeys.Parent]?.GetValue<string>() is { } parent && names.TryGetValue(parent, out var renamed))
        {
            node[SceneKeys.Parent] = renamed;
        }

        Visit(node[SceneKeys.Components], target => names.GetValueOrDefault(target, target));
    }

    /// <summary>Replaces the object that each reference names; null makes it refer to nothing.</summary>
    private static void Visit(JsonNode? node, Func<string, string?> replace)
    {
        if (node is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++)
            {
                list[index] = Replaced(list[index], replace);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).ToList())
            {
                members[name] = Replaced(members[name], replace);
            }
        }
    }

    private static JsonNode? Replaced(JsonNode? node, Func<string, string?> replace)
    {
        if (node is JsonObject { Count: 1 } link && link[SceneKeys.Reference] is JsonValue reference && reference.TryGetValue<string>(out var target))
        {
            var slash = target.IndexOf('/');
            var owner = slash < 0 ? target : target[..slash];
            return replace(owner) is { } kept ? new JsonObject { [SceneKeys.Reference] = kept + target[owner.Length..] } : null;
        }

        Visit(node, replace);
        return node?.Parent is null ? node : node.DeepClone();
    }
}
