using System;
using System.Collections;
using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>Copies the saved fields of objects; references to copied objects point to their copies.</summary>
    internal sealed class FieldCopier
    {
        private readonly Dictionary<Object, Object> copies = new Dictionary<Object, Object>();

        public void Map(Object original, Object copy) => copies.Add(original, copy);

        public Object CopyOf(Object original) => copies[original];

        public void Copy(object from, object to) => Copy(from, to, 0);

        private void Copy(object from, object to, int depth)
        {
            foreach (var field in SerializedFields.Of(from.GetType()).All)
            {
                field.Set(to, CopyValue(field.Get(from), depth));
            }
        }

        private object? CopyValue(object? value, int depth)
        {
            switch (value)
            {
                case null:
                case string _:
                    return value;
                case Object reference:
                    return copies.TryGetValue(reference, out var copy) ? copy : reference;
                case Array array:
                    return CopyArray(array, depth);
            }

            var type = value.GetType();
            if (type.IsPrimitive || type.IsEnum || ValueShape.Of(type) is not null)
            {
                return value;
            }

            var made = Activator.CreateInstance(type, nonPublic: true)!;
            if (value is IList list)
            {
                foreach (var item in list)
                {
                    ((IList)made).Add(CopyValue(item, depth));
                }
            }
            else if (depth < SerializedFields.DeepestNesting)
            {
                Copy(value, made, depth + 1);
            }

            return made;
        }

        private Array CopyArray(Array array, int depth)
        {
            var made = (Array)array.Clone();
            var element = array.GetType().GetElementType()!;
            if (element.IsPrimitive || element.IsEnum || ValueShape.Of(element) is not null)
            {
                return made;
            }

            for (var i = 0; i < made.Length; i++)
            {
                made.SetValue(CopyValue(array.GetValue(i), depth), i);
            }

            return made;
        }
    }
}
