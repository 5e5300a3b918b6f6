using System;
using System.Reflection;
using UnityEngine.Serialization;

namespace Hebb.Scene
{
    /// <summary>A field that is saved and the name it has in a file.</summary>
    internal sealed class SerializedField
    {
        private const string Prefix = "m_";
        private readonly FieldInfo field;

        public SerializedField(FieldInfo field)
        {
            this.field = field;
            Name = NameOf(field);
        }

        /// <summary>The name of the field; without "m_" and with a small first letter when it has that prefix.</summary>
        public string Name { get; }

        public Type Type => field.FieldType;

        public object? Get(object target) => field.GetValue(target);

        public void Set(object target, object? value) => field.SetValue(target, value);

        public bool WasNamed(string name)
        {
            foreach (var former in field.GetCustomAttributes<FormerlySerializedAsAttribute>())
            {
                if (former.oldName == name)
                {
                    return true;
                }
            }

            return field.Name == name;
        }

        private static string NameOf(FieldInfo field) =>
            field.Name.StartsWith(Prefix, StringComparison.Ordinal) && field.Name.Length > Prefix.Length
                ? char.ToLowerInvariant(field.Name[Prefix.Length]) + field.Name.Substring(Prefix.Length + 1)
                : field.Name;
    }
}
