using System;
using System.Collections;
using System.Globalization;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>Makes the parts of a file from the values of fields.</summary>
    internal sealed class FieldWriter
    {
        private readonly Func<Object, string?> idOf;
        private readonly Func<Object, string?> assetOf;

        /// <summary>With what knows the ids of objects and the paths of assets.</summary>
        public FieldWriter(Func<Object, string?> idOf, Func<Object, string?> assetOf)
        {
            this.idOf = idOf;
            this.assetOf = assetOf;
        }

        /// <summary>The saved fields of an object, in their order.</summary>
        public JsonObject WriteFields(object target, int depth = 0)
        {
            var result = new JsonObject();
            foreach (var field in SerializedFields.Of(target.GetType()).All)
            {
                result.Add(field.Name, Write(field.Get(target), field.Type, depth));
            }

            return result;
        }

        /// <summary>A list of the numbers of a vector, colour or the like.</summary>
        public static JsonNode WriteShape(object value)
        {
            var shape = ValueShape.Of(value.GetType())!;
            var parts = shape.Split(value);
            var list = new JsonArray();
            foreach (var part in parts)
            {
                list.Items.Add(shape.IsWhole ? JsonScalar.Of((long)part) : JsonScalar.Of((float)part));
            }

            return shape.Count == 1 ? list.Items[0] : list;
        }

        private JsonNode Write(object? value, Type type, int depth)
        {
            switch (value)
            {
                case null:
                    return JsonScalar.Null;
                case Object target:
                    return WriteReference(target);
                case string text:
                    return JsonScalar.Of(text);
                case bool truth:
                    return JsonScalar.Of(truth);
                case char letter:
                    return JsonScalar.Of(letter.ToString());
                case float single:
                    return JsonScalar.Of(single);
                case double precise:
                    return JsonScalar.Of(precise);
                case Enum name:
                    return JsonScalar.Of(name.ToString());
            }

            if (type.IsPrimitive)
            {
                return JsonScalar.OfNumber(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            }

            if (ValueShape.Of(type) is not null)
            {
                return WriteShape(value);
            }

            if (SerializedFields.ElementOf(type) is { } element)
            {
                var list = new JsonArray();
                foreach (var item in (IEnumerable)value)
                {
                    list.Items.Add(Write(item, element, depth));
                }

                return list;
            }

            return depth < SerializedFields.DeepestNesting ? WriteFields(value, depth + 1) : JsonScalar.Null;
        }

        private JsonNode WriteReference(Object target)
        {
            if (target == null)
            {
                return JsonScalar.Null;
            }

            var link = new JsonObject();
            if (assetOf(target) is { } path)
            {
                link.Add(SceneKeys.Asset, JsonScalar.Of(path));
            }
            else if (idOf(target) is { } id)
            {
                link.Add(SceneKeys.Reference, JsonScalar.Of(id));
            }
            else
            {
                return JsonScalar.Null;
            }

            return link;
        }
    }
}
