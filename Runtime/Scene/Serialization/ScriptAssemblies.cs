using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The assemblies whose components and scriptable objects files may name. Where two have a type of one name, the one registered last counts.</summary>
    public static class ScriptAssemblies
    {
        private static readonly ConcurrentDictionary<string, Type> Found = new ConcurrentDictionary<string, Type>();
        private static readonly object Gate = new object();
        private static Assembly[] registered = { typeof(ScriptAssemblies).Assembly };

        internal static IReadOnlyList<Assembly> All => registered;

        /// <summary>Adds an assembly; a second time changes nothing.</summary>
        public static void Register(Assembly assembly)
        {
            lock (Gate)
            {
                if (Array.IndexOf(registered, assembly) < 0)
                {
                    var longer = new Assembly[registered.Length + 1];
                    registered.CopyTo(longer, 0);
                    longer[registered.Length] = assembly;
                    registered = longer;
                    Found.Clear();
                }
            }
        }

        /// <summary>Takes an assembly out, as before it is unloaded or replaced by a newer one; scenes that were loaded keep its components.</summary>
        public static void Unregister(Assembly assembly)
        {
            lock (Gate)
            {
                registered = Array.FindAll(registered, known => known != assembly);
                Found.Clear();
            }
        }

        /// <summary>The component of a full name that can be added to an object; null when no registered assembly has it.</summary>
        public static Type? Find(string fullName)
        {
            if (Found.TryGetValue(fullName, out var known))
            {
                return known;
            }

            var assemblies = registered;
            for (var index = assemblies.Length - 1; index >= 0; index--)
            {
                if (assemblies[index].GetType(fullName) is { IsAbstract: false } type && typeof(Component).IsAssignableFrom(type) && type != typeof(Transform) && type != typeof(MissingComponent))
                {
                    return Found.GetOrAdd(fullName, type);
                }
            }

            return null;
        }
    }
}
