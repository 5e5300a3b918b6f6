using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Hebb.Assets
{
    /// <summary>Writes JSON documents as text.</summary>
    internal static class JsonText
    {
        /// <summary>The document that <paramref name="write"/> writes.</summary>
        public static string Write(Action<JsonTextWriter> write)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var json = new JsonTextWriter(text))
            {
                write(json);
            }

            return text.ToString();
        }

        /// <summary>Writes an object whose members <paramref name="writeMembers"/> writes.</summary>
        public static void Object(this JsonTextWriter json, Action writeMembers)
        {
            json.WriteStartObject();
            writeMembers();
            json.WriteEndObject();
        }

        /// <summary>Writes a list whose elements <paramref name="writeElements"/> writes.</summary>
        public static void Array(this JsonTextWriter json, Action writeElements)
        {
            json.WriteStartArray();
            writeElements();
            json.WriteEndArray();
        }

        /// <summary>Writes a member with a text.</summary>
        public static void Member(this JsonTextWriter json, string name, string value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        /// <summary>Writes the name of a member and lets <paramref name="writeValue"/> write its value.</summary>
        public static void Member(this JsonTextWriter json, string name, Action writeValue)
        {
            json.WritePropertyName(name);
            writeValue();
        }
    }
}
