using System.Globalization;
using System.IO;
using System.Numerics;
using Newtonsoft.Json;

namespace Hebb.Scene
{
    /// <summary>Reads a JSON file; every fault names the file, the line and the column.</summary>
    internal sealed class JsonParser
    {
        private readonly JsonTextReader reader;
        private readonly string file;

        private JsonParser(TextReader text, string file)
        {
            reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double };
            this.file = file;
        }

        public static JsonObject Parse(string text, string file)
        {
            using var source = new StringReader(text);
            var parser = new JsonParser(source, file);
            try
            {
                parser.Next("an object");
                var root = parser.Value() as JsonObject ?? throw parser.Fault("it holds something else than one object");
                return parser.reader.Read() ? throw parser.Fault("there is more after the end of the object") : root;
            }
            catch (JsonReaderException exception)
            {
                throw new SceneFileException($"{file} (line {exception.LineNumber}, column {exception.LinePosition}) cannot be read: {FirstSentence(exception.Message)}");
            }
        }

        private static string FirstSentence(string message)
        {
            var path = message.IndexOf(" Path '", System.StringComparison.Ordinal);
            return path < 0 ? message : message.Substring(0, path);
        }

        private JsonNode Value()
        {
            int line = reader.LineNumber, column = reader.LinePosition;
            JsonNode node = reader.TokenType switch
            {
                JsonToken.StartObject => Members(),
                JsonToken.StartArray => Elements(),
                JsonToken.String => JsonScalar.Of((string)reader.Value!),
                JsonToken.Boolean => JsonScalar.Of((bool)reader.Value!),
                JsonToken.Integer => JsonScalar.OfNumber(reader.Value is BigInteger big ? big.ToString(CultureInfo.InvariantCulture) : ((long)reader.Value!).ToString(CultureInfo.InvariantCulture)),
                JsonToken.Float => JsonScalar.Of((double)reader.Value!),
                JsonToken.Null => JsonScalar.Null,
                _ => throw Fault($"a {reader.TokenType} is not expected here"),
            };
            if (!ReferenceEquals(node, JsonScalar.Null))
            {
                node.Line = line;
                node.Column = column;
            }

            return node;
        }

        private JsonObject Members()
        {
            var result = new JsonObject();
            while (Next("the end of an object") != JsonToken.EndObject)
            {
                if (reader.TokenType != JsonToken.PropertyName)
                {
                    throw Fault($"a {reader.TokenType} is not expected here");
                }

                var name = (string)reader.Value!;
                Next($"the value of '{name}'");
                if (!result.Add(name, Value()))
                {
                    throw Fault($"'{name}' is given twice in one object");
                }
            }

            return result;
        }

        private JsonArray Elements()
        {
            var result = new JsonArray();
            while (Next("the end of a list") != JsonToken.EndArray)
            {
                result.Items.Add(Value());
            }

            return result;
        }

        private JsonToken Next(string awaited) => reader.Read() ? reader.TokenType : throw Fault($"the file ends before {awaited}");

        private SceneFileException Fault(string what) => new SceneFileException($"{file} (line {reader.LineNumber}, column {reader.LinePosition}) cannot be read: {what}.");
    }
}
