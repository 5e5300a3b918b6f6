using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The components that the files of a game may name: the engine's and those of the game's assemblies.</summary>
    internal sealed class ScriptTypes
    {
        private readonly ConcurrentDictionary<string, Type> found = new ConcurrentDictionary<string, Type>();
        private readonly List<Assembly> assemblies = new List<Assembly> { typeof(ScriptTypes).Assembly };

        /// <summary>Knows the components of assemblies; where two have a type of one name, the later counts.</summary>
        public ScriptTypes(IEnumerable<Assembly> scripts)
        {
            foreach (var assembly in scripts)
            {
                if (!assemblies.Contains(assembly))
                {
                    assemblies.Add(assembly);
                }
            }
        }

        /// <summary>The engine's assembly, then those of the game in their order.</summary>
        public IReadOnlyList<Assembly> Assemblies => assemblies;

        /// <summary>The component of a full name that can be added to an object; null when no assembly has it.</summary>
        public Type? Find(string fullName)
        {
            if (found.TryGetValue(fullName, out var known))
            {
                return known;
            }

            for (var index = assemblies.Count - 1; index >= 0; index--)
            {
                if (assemblies[index].GetType(fullName) is { IsAbstract: false } type && typeof(Component).IsAssignableFrom(type) && type != typeof(Transform) && type != typeof(MissingComponent))
                {
                    return found.GetOrAdd(fullName, type);
                }
            }

            return null;
        }
    }
}
