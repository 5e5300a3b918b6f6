using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>What the attributes and methods of a component's type say, found once per type.</summary>
    internal sealed class ComponentType
    {
        private static readonly ConditionalWeakTable<Type, ComponentType> Types = new ConditionalWeakTable<Type, ComponentType>();

        private ComponentType(Type type)
        {
            Order = type.GetCustomAttribute<DefaultExecutionOrder>()?.order ?? 0;
            Messages = MessageTable.Of(type);
            Required = RequiredBy(type);
            SingleBase = SingleBaseOf(type);
            if (MessageTable.Find(type, nameof(Message.Start)) is { } start && start.ReturnType == typeof(IEnumerator))
            {
                StartRoutine = target => (IEnumerator)start.Invoke(target, null)!;
            }
        }

        /// <summary>Lower orders get each message first; 0 without an attribute.</summary>
        public int Order { get; }

        public MessageTable Messages { get; }

        /// <summary>Types an object must have beside this one.</summary>
        public IReadOnlyList<Type> Required { get; }

        /// <summary>The type of which an object may have only one; null when it may have several.</summary>
        public Type? SingleBase { get; }

        /// <summary>Makes the coroutine of a Start that is one.</summary>
        public Func<MonoBehaviour, IEnumerator>? StartRoutine { get; }

        public static ComponentType Of(Type type) => Types.GetValue(type, key => new ComponentType(key));

        private static List<Type> RequiredBy(Type type)
        {
            var required = new List<Type>();
            foreach (var attribute in type.GetCustomAttributes<RequireComponent>(true))
            {
                foreach (var candidate in new[] { attribute.m_Type0, attribute.m_Type1, attribute.m_Type2 })
                {
                    if (candidate is not null)
                    {
                        required.Add(candidate);
                    }
                }
            }

            return required;
        }

        private static Type? SingleBaseOf(Type type)
        {
            for (var at = type; at is not null; at = at.BaseType)
            {
                if (at.IsDefined(typeof(DisallowMultipleComponent), false))
                {
                    return at;
                }
            }

            return null;
        }
    }
}
