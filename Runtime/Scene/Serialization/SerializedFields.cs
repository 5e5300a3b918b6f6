using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>The fields of a type that are saved, by Unity's rules: public or marked SerializeField, of a type that can be saved.</summary>
    internal sealed class SerializedFields
    {
        /// <summary>Objects within objects are saved and copied down to this depth, so that a circle of them ends.</summary>
        public const int DeepestNesting = 10;

        private static readonly ConditionalWeakTable<Type, SerializedFields> Types = new ConditionalWeakTable<Type, SerializedFields>();
        private readonly List<SerializedField> fields = new List<SerializedField>();

        private SerializedFields(Type type)
        {
            var hierarchy = new Stack<Type>();
            for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            {
                hierarchy.Push(at);
            }

            foreach (var at in hierarchy)
            {
                foreach (var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (IsSaved(field))
                    {
                        fields.Add(new SerializedField(field));
                    }
                }
            }
        }

        /// <summary>In the order of declaration, those of base classes first.</summary>
        public IReadOnlyList<SerializedField> All => fields;

        public static SerializedFields Of(Type type) => Types.GetValue(type, key => new SerializedFields(key));

        /// <summary>The field of a name, present or former; null when there is none.</summary>
        public SerializedField? Find(string name)
        {
            foreach (var field in fields)
            {
                if (field.Name == name)
                {
                    return field;
                }
            }

            foreach (var field in fields)
            {
                if (field.WasNamed(name))
                {
                    return field;
                }
            }

            return null;
        }

        /// <summary>The type of the elements of an array or list; null for anything else.</summary>
        public static Type? ElementOf(Type type) =>
            type.IsArray && type.GetArrayRank() == 1 ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0]
            : null;

        private static bool IsSaved(FieldInfo field) =>
            !field.IsInitOnly && !field.IsDefined(typeof(NonSerializedAttribute)) && (field.IsPublic || field.IsDefined(typeof(SerializeField))) &&
            (IsSingle(field.FieldType) || (ElementOf(field.FieldType) is { } element && IsSingle(element)));

        private static bool IsSingle(Type type) =>
            type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(Object).IsAssignableFrom(type) || ValueShape.Of(type) is not null ||
            (type.IsDefined(typeof(SerializableAttribute), false) && !type.IsAbstract && !type.IsGenericType && !type.IsArray && !typeof(Delegate).IsAssignableFrom(type) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true);
    }
}
