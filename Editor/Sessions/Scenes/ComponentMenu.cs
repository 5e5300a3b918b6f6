using System.Reflection;
using Hebb.Components;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What can be added to an object.</summary>
internal static class ComponentMenu
{
    private static readonly Lock Gate = new();
    private static readonly List<Assembly> Assemblies = [typeof(ImageClassifier).Assembly, typeof(Camera).Assembly];

    /// <summary>What components are made from; nobody adds them by themselves.</summary>
    private static readonly Type[] Bases = [typeof(Component), typeof(Behaviour), typeof(MonoBehaviour)];

    private static IReadOnlyList<MenuEntry> entries = [];

    /// <summary>Makes our components known to scene files.</summary>
    static ComponentMenu()
    {
        ScriptAssemblies.Register(typeof(ImageClassifier).Assembly);
        entries = Collect();
    }

    /// <summary>All components: those of the project first, then ours, then the engine's, by name.</summary>
    public static IReadOnlyList<MenuEntry> Entries => entries;

    /// <summary>Adds the components of a project's scripts.</summary>
    public static void Include(Assembly scripts)
    {
        lock (Gate)
        {
            Assemblies.RemoveAll(known => known.GetName().Name == scripts.GetName().Name);
            Assemblies.Insert(0, scripts);
            entries = Collect();
        }
    }

    private static IReadOnlyList<MenuEntry> Collect() =>
    [
        .. Assemblies.SelectMany(assembly => assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false } && !Bases.Contains(type) && typeof(Component).IsAssignableFrom(type) && ScriptAssemblies.Find(type.FullName!) is not null)
            .Select(type => new MenuEntry(type.FullName!, FieldCards.LabelOf(type)))
            .OrderBy(entry => entry.Label, StringComparer.Ordinal)),
    ];
}
