using System.Reflection;
using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>What can be added to an object.</summary>
internal static class ComponentMenu
{
    /// <summary>What components are made from; nobody adds them by themselves.</summary>
    private static readonly Type[] Bases = [typeof(Component), typeof(Behaviour), typeof(MonoBehaviour)];

    /// <summary>All components that a project's scenes may name: those of its scripts first, then ours, then the engine's, by name.</summary>
    public static IReadOnlyList<MenuEntry> Of(ScriptTypes types) =>
    [
        .. types.Assemblies.Reverse().SelectMany(assembly => assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false } && !Bases.Contains(type) && typeof(Component).IsAssignableFrom(type) && !IsKeptOffTheMenu(type) && types.Find(type.FullName!) == type)
            .Select(type => new MenuEntry(type.FullName!, FieldCards.LabelOf(type)))
            .OrderBy(entry => entry.Label, StringComparer.Ordinal)),
    ];

    /// <summary>Whether a component says that nobody is to add it.</summary>
    private static bool IsKeptOffTheMenu(Type type) => type.GetCustomAttribute<AddComponentMenu>() is { componentMenu.Length: 0 };
}
