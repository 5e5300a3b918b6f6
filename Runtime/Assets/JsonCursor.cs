using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Hebb.Assets
{
    /// <summary>
    /// Walks through a JSON document that may be hostile: bounded depth, no repeated names, no extensions of the language, nothing
    /// kept that the caller does not keep. It always stands on the value that the next call reads.
    /// </summary>
    internal sealed class JsonCursor
    {
        private const int MaxDepth = 8;

        private readonly JsonTextReader reader;
        private readonly string document;

        private JsonCursor(JsonTextReader reader, string document)
        {
            this.reader = reader;
            this.document = document;
        }

        /// <summary>Reads a whole document.</summary>
        /// <param name="document">What it is called in errors: "the header".</param>
        /// <param name="text">The document.</param>
        /// <param name="read">Reads its one value.</param>
        /// <exception cref="FormatException">It is no JSON, or not what <paramref name="read"/> expects.</exception>
        public static T Read<T>(string document, string text, Func<JsonCursor, T> read)
        {
            using var reader = new JsonTextReader(new StringReader(text))
            {
                MaxDepth = MaxDepth,
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Double,
                Culture = CultureInfo.InvariantCulture,
            };
            var cursor = new JsonCursor(reader, document);
            try
            {
                cursor.Advance();
                var value = read(cursor);
                return reader.Read() ? throw cursor.Unexpected("its end") : value;
            }
            catch (JsonException e)
            {
                throw new FormatException($"In {document}: {e.Message} The file is damaged; save or copy it again.", e);
            }
        }

        /// <summary>Reads an object: <paramref name="readMember"/> is given each name and must read its value.</summary>
        public void Object(Action<string> readMember)
        {
            Require(JsonToken.StartObject, "an object");
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (AdvanceTo(JsonToken.EndObject))
            {
                var name = Quoted(JsonToken.PropertyName, "a name");
                if (!names.Add(name))
                {
                    throw new FormatException($"In {document} the name '{name}' occurs twice. The file is damaged; save or copy it again.");
                }

                Advance();
                readMember(name);
            }
        }

        /// <summary>Reads an array: <paramref name="readElement"/> must read one element per call.</summary>
        public void Array(Action readElement)
        {
            Require(JsonToken.StartArray, "a list");
            while (AdvanceTo(JsonToken.EndArray))
            {
                readElement();
            }
        }

        /// <summary>Reads a text.</summary>
        public string Text() => Quoted(JsonToken.String, "a text");

        /// <summary>Reads a whole number from <paramref name="smallest"/> to <paramref name="largest"/>.</summary>
        public long Whole(long smallest, long largest) =>
            reader.TokenType == JsonToken.Integer && reader.Value is long value && value >= smallest && value <= largest
                ? value
                : throw Unexpected($"a whole number from {smallest} to {largest}");

        /// <summary>Reads a number that float32 can hold.</summary>
        public float Number()
        {
            var value = reader.Value switch
            {
                double real => (float)real,
                long whole => whole,
                _ => float.NaN,
            };
            return float.IsNaN(value) || float.IsInfinity(value) ? throw Unexpected("a finite number") : value;
        }

        /// <summary>Reads true or false.</summary>
        public bool Truth() => reader.TokenType == JsonToken.Boolean ? (bool)reader.Value! : throw Unexpected("true or false");

        /// <summary>The error for the value the cursor stands on.</summary>
        public FormatException Unexpected(string expected) => new FormatException(
            $"In {document}, at '{reader.Path}', {expected} was expected, but {reader.Value ?? reader.TokenType} was found. The file is damaged, or no file of this kind.");

        private string Quoted(JsonToken token, string expected)
        {
            Require(token, expected);
            return reader.QuoteChar == '"' ? (string)reader.Value! : throw Unexpected($"{expected} in double quotes");
        }

        private void Require(JsonToken token, string expected)
        {
            if (reader.TokenType != token)
            {
                throw Unexpected(expected);
            }
        }

        private bool AdvanceTo(JsonToken end)
        {
            Advance();
            return reader.TokenType != end;
        }

        private void Advance()
        {
            if (!reader.Read())
            {
                throw new FormatException($"In {document}, the text ends too early. The file is damaged; save or copy it again.");
            }
        }
    }
}
