using System.Reflection;
using Hebb.Components;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What can be added to an object.</summary>
internal static class ComponentMenu
{
    private static readonly Assembly[] Assemblies = [typeof(Camera).Assembly, typeof(ImageClassifier).Assembly];

    /// <summary>Makes the components known to scene files.</summary>
    static ComponentMenu()
    {
        ScriptAssemblies.Register(typeof(ImageClassifier).Assembly);
    }

    /// <summary>All components, ours first, by name.</summary>
    public static IReadOnlyList<MenuEntry> Entries { get; } =
    [
        .. Assemblies.Reverse().SelectMany(assembly => assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false } && typeof(Component).IsAssignableFrom(type) && ScriptAssemblies.Find(type.FullName!) is not null)
            .Select(type => new MenuEntry(type.FullName!, FieldCards.LabelOf(type)))
            .OrderBy(entry => entry.Label, StringComparer.Ordinal)),
    ];
}
