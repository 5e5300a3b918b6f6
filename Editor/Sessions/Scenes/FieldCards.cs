using System.Reflection;
using System.Text;
using Hebb.Components;
using Hebb.Scene;
using UnityEngine;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Reads the fields of components with what their attributes say of them.</summary>
internal sealed class FieldCards(SceneIds ids, AssetCatalog assets, IReadOnlyList<GameObject> objects, string project)
{
    private readonly SceneParts parts = new(new FieldWriter(ids.Of, assets.PathOf));

    /// <summary>The card of a component.</summary>
    public ComponentCard Read(Component component)
    {
        if (component is MissingComponent missing)
        {
            return new ComponentCard(missing.TypeName, missing.TypeName, true, false, []);
        }

        var type = component.GetType();
        var values = JsonNode.Parse(JsonFormat.Write(parts.Fields(component)))!.AsObject();
        return new ComponentCard(type.FullName!, LabelOf(type), component.Switch, true,
        [
            .. FieldsOf(type).Select(field => (Field: field, SerializedFields.Of(type).Find(field.Name)?.Name)).Where(pair => pair.Name is not null && values.ContainsKey(pair.Name))
                .Select(pair => Card(pair.Field, pair.Name!, values[pair.Name!])),
        ]);
    }

    /// <summary>What a component is called in menus.</summary>
    public static string LabelOf(Type type) => Spaced(type.Name);

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        var hierarchy = new Stack<Type>();
        for (var at = type; at is not null && at != typeof(Component); at = at.BaseType)
        {
            hierarchy.Push(at);
        }

        return hierarchy.SelectMany(at => at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsDefined(typeof(HideInInspector)));
    }

    private FieldCard Card(FieldInfo field, string name, JsonNode? value) => new(name, Spaced(name), KindOf(field.FieldType), value?.DeepClone())
    {
        Options = OptionsOf(field.FieldType),
        Wanted = typeof(UnityEngine.Object).IsAssignableFrom(field.FieldType) ? field.FieldType.FullName : null,
        Min = field.GetCustomAttribute<RangeAttribute>()?.min ?? field.GetCustomAttribute<MinAttribute>()?.min,
        Max = field.GetCustomAttribute<RangeAttribute>()?.max,
        Tooltip = field.GetCustomAttribute<TooltipAttribute>()?.tooltip,
        Header = field.GetCustomAttribute<HeaderAttribute>()?.header,
    };

    private static string KindOf(Type type) => type switch
    {
        _ when type == typeof(bool) => "flag",
        _ when type == typeof(string) => "text",
        _ when type == typeof(float) || type == typeof(double) => "number",
        _ when type == typeof(Color) => "color",
        _ when type == typeof(Vector2) || type == typeof(Vector3) || type == typeof(Vector4) || type == typeof(Vector2Int) => "vector",
        { IsEnum: true } => "choice",
        { IsPrimitive: true } => "whole",
        _ when typeof(UnityEngine.Object).IsAssignableFrom(type) => "link",
        _ => "other",
    };

    private IReadOnlyList<FieldOption>? OptionsOf(Type type)
    {
        if (type.IsEnum)
        {
            return [.. Enum.GetNames(type).Select(name => new FieldOption(Spaced(name), name))];
        }

        if (typeof(Component).IsAssignableFrom(type))
        {
            return [.. objects.SelectMany(owner => owner.Components).Where(type.IsInstanceOfType).Select(found => new FieldOption(found.gameObject.name, Link(SceneKeys.Reference, ids.Of(found)!)))];
        }

        if (type == typeof(GameObject))
        {
            return [.. objects.Select(found => new FieldOption(found.name, Link(SceneKeys.Reference, ids.Of(found)!)))];
        }

        return typeof(UnityEngine.Object).IsAssignableFrom(type) ? [.. AssetsOf(type).Select(path => new FieldOption(path, Link(SceneKeys.Asset, path)))] : null;
    }

    private IEnumerable<string> AssetsOf(Type type)
    {
        if (type == typeof(Sprite))
        {
            yield return BuiltinSprites.Folder + BuiltinSprites.Square.name;
            yield return BuiltinSprites.Folder + BuiltinSprites.Circle.name;
        }

        var (folder, pattern) = type == typeof(TrainedModel) ? ("models", "*.hebb") : type == typeof(Texture2D) || type == typeof(Sprite) ? ("pictures", "*.png") : (string.Empty, string.Empty);
        if (folder.Length > 0 && Directory.Exists(Path.Combine(project, folder)))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(project, folder), pattern).Order(StringComparer.Ordinal))
            {
                yield return $"{folder}/{Path.GetFileName(file)}";
            }
        }
    }

    private static JsonObject Link(string kind, string target) => new() { [kind] = target };

    /// <summary>Words out of a name: <c>sourceCamera</c> becomes "Source camera".</summary>
    private static string Spaced(string name)
    {
        var text = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var isNewWord = index > 0 && char.IsUpper(name[index]) && !char.IsUpper(name[index - 1]);
            text.Append(isNewWord ? " " : string.Empty).Append(index == 0 ? char.ToUpperInvariant(name[index]) : isNewWord && index + 1 < name.Length && char.IsLower(name[index + 1]) ? char.ToLowerInvariant(name[index]) : name[index]);
        }

        return text.ToString();
    }
}
