using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>Makes the values of fields from a file.</summary>
    internal sealed class FieldReader
    {
        private readonly Func<string, Type, Object> reference;
        private readonly Func<string, Type, Object> asset;
        private readonly Action<string> unknown;

        /// <summary>With what finds references and assets, and what hears of fields that do not exist.</summary>
        public FieldReader(Func<string, Type, Object> reference, Func<string, Type, Object> asset, Action<string> unknown)
        {
            this.reference = reference;
            this.asset = asset;
            this.unknown = unknown;
        }

        /// <summary>The value of a type; a <see cref="FieldFault"/> says why there is none.</summary>
        public object? Read(JsonNode node, Type type, string name)
        {
            if (typeof(Object).IsAssignableFrom(type))
            {
                return ReadReference(node, type);
            }

            if (type == typeof(string))
            {
                return node is JsonScalar { IsNull: true } ? null : (node as JsonScalar)?.Text ?? throw Wrong(node, "a text");
            }

            if (type == typeof(bool))
            {
                return (node as JsonScalar)?.Truth ?? throw Wrong(node, "true or false");
            }

            if (type.IsEnum)
            {
                return ReadEnum(node, type);
            }

            if (type.IsPrimitive)
            {
                return ReadNumber(node, type);
            }

            if (ValueShape.Of(type) is { } shape)
            {
                return ReadShape(node, shape);
            }

            return SerializedFields.ElementOf(type) is { } element ? ReadList(node, type, element, name) : ReadMembers(node, type, name);
        }

        /// <summary>Sets the fields of an object to the values of a file, one by one; tells which fields fail.</summary>
        public void ReadFields(JsonObject values, object target, string prefix, Action<string, FieldFault> failed)
        {
            var fields = SerializedFields.Of(target.GetType());
            foreach (var key in values.Names)
            {
                if (fields.Find(key) is not { } field)
                {
                    unknown(prefix + key);
                    continue;
                }

                try
                {
                    field.Set(target, Read(values[key]!, field.Type, prefix + key));
                }
                catch (FieldFault fault)
                {
                    failed(prefix + key, fault);
                }
            }
        }

        private static FieldFault Wrong(JsonNode node, string expected) => new FieldFault($"is {node.Kind}, but {expected} is expected");

        private static object ReadNumber(JsonNode node, Type type)
        {
            var text = (node as JsonScalar)?.Number;
            if (text is null && node is JsonScalar { Text: { } word } && (type == typeof(float) || type == typeof(double)) && word is "NaN" or "Infinity" or "-Infinity")
            {
                text = word;
            }

            if (type == typeof(char))
            {
                return node is JsonScalar { Text: { Length: 1 } letter } ? letter[0] : throw Wrong(node, "a text of one letter");
            }

            if (text is null)
            {
                throw Wrong(node, "a number");
            }

            try
            {
                return type == typeof(float) ? float.Parse(text, CultureInfo.InvariantCulture)
                    : type == typeof(double) ? double.Parse(text, CultureInfo.InvariantCulture)
                    : Convert.ChangeType(decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is var whole && decimal.Truncate(whole) == whole ? whole : throw new FormatException(), type, CultureInfo.InvariantCulture);
            }
            catch (Exception exception) when (exception is FormatException || exception is OverflowException)
            {
                throw new FieldFault($"is {text}, which a field of type {type.Name} cannot hold");
            }
        }

        private static object ReadEnum(JsonNode node, Type type)
        {
            var text = (node as JsonScalar)?.Text ?? (node as JsonScalar)?.Number ?? throw Wrong(node, "a name");
            try
            {
                return Enum.Parse(type, text);
            }
            catch (Exception exception) when (exception is ArgumentException || exception is OverflowException)
            {
                throw new FieldFault($"is '{text}', but one of {string.Join(", ", Enum.GetNames(type))} is expected");
            }
        }

        private static object ReadShape(JsonNode node, ValueShape shape)
        {
            var items = node is JsonArray array ? array.Items : shape.Count == 1 ? new List<JsonNode> { node } : throw Wrong(node, $"a list of {shape.Count} numbers");
            if (items.Count != shape.Count)
            {
                throw new FieldFault($"is a list of {items.Count}, but {shape.Count} numbers are expected");
            }

            var parts = new double[shape.Count];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = shape.IsWhole ? (int)ReadNumber(items[i], typeof(int)) : (float)ReadNumber(items[i], typeof(float));
            }

            return shape.Make(parts);
        }

        private object? ReadReference(JsonNode node, Type type) => node switch
        {
            JsonScalar { IsNull: true } => null,
            JsonObject { Names: { Count: 1 } } link when (link[SceneKeys.Reference] as JsonScalar)?.Text is { } id => reference(id, type),
            JsonObject { Names: { Count: 1 } } link when (link[SceneKeys.Asset] as JsonScalar)?.Text is { } path => asset(path, type),
            _ => throw Wrong(node, $"null, {{\"{SceneKeys.Reference}\": id}} or {{\"{SceneKeys.Asset}\": path}}"),
        };

        private object? ReadList(JsonNode node, Type type, Type element, string name)
        {
            if (node is JsonScalar { IsNull: true })
            {
                return null;
            }

            var items = (node as JsonArray ?? throw Wrong(node, "a list")).Items;
            var list = type.IsArray ? (IList)Array.CreateInstance(element, items.Count) : (IList)Activator.CreateInstance(type)!;
            for (var i = 0; i < items.Count; i++)
            {
                var item = Read(items[i], element, $"{name}[{i}]");
                if (type.IsArray)
                {
                    list[i] = item;
                }
                else
                {
                    list.Add(item);
                }
            }

            return list;
        }

        private object? ReadMembers(JsonNode node, Type type, string name)
        {
            if (node is JsonScalar { IsNull: true } && !type.IsValueType)
            {
                return null;
            }

            var target = Activator.CreateInstance(type, nonPublic: true)!;
            ReadFields(node as JsonObject ?? throw Wrong(node, "an object"), target, name + ".", (field, fault) => throw new FieldFault(fault.Message + $" (in {field})"));
            return target;
        }
    }
}
