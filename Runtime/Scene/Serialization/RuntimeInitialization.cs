using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>Calls the static methods that are marked to run when a game starts.</summary>
    internal static class RuntimeInitialization
    {
        private static readonly ConditionalWeakTable<Assembly, IReadOnlyList<(RuntimeInitializeLoadType Moment, Action Call)>> Methods =
            new ConditionalWeakTable<Assembly, IReadOnlyList<(RuntimeInitializeLoadType Moment, Action Call)>>();

        /// <summary>All moments before the first scene wakes, in their order.</summary>
        public static void BeforeScene(IReadOnlyList<Assembly> assemblies)
        {
            Run(assemblies, RuntimeInitializeLoadType.SubsystemRegistration);
            Run(assemblies, RuntimeInitializeLoadType.AfterAssembliesLoaded);
            Run(assemblies, RuntimeInitializeLoadType.BeforeSplashScreen);
            Run(assemblies, RuntimeInitializeLoadType.BeforeSceneLoad);
        }

        /// <summary>The moment after the first scene woke.</summary>
        public static void AfterScene(IReadOnlyList<Assembly> assemblies) => Run(assemblies, RuntimeInitializeLoadType.AfterSceneLoad);

        private static void Run(IReadOnlyList<Assembly> assemblies, RuntimeInitializeLoadType moment)
        {
            foreach (var assembly in assemblies)
            {
                foreach (var (at, call) in Methods.GetValue(assembly, Collect))
                {
                    if (at == moment)
                    {
                        Call(call);
                    }
                }
            }
        }

        private static void Call(Action call)
        {
            try
            {
                call();
            }
            catch (Exception exception)
            {
                Debug.LogError($"{call.Method.DeclaringType!.Name}.{call.Method.Name} failed at the start: {exception.Message} ({exception.GetType().Name})");
            }
        }

        private static IReadOnlyList<(RuntimeInitializeLoadType Moment, Action Call)> Collect(Assembly assembly)
        {
            var found = new List<(RuntimeInitializeLoadType Moment, Action Call)>();
            foreach (var type in assembly.GetTypes())
            {
                foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (method.GetCustomAttribute<RuntimeInitializeOnLoadMethodAttribute>() is { } mark)
                    {
                        found.Add((mark.loadType, (Action)method.CreateDelegate(typeof(Action))));
                    }
                }
            }

            return found;
        }
    }
}
