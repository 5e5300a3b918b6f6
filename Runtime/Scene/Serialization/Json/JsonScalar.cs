using System.Globalization;

namespace Hebb.Scene
{
    /// <summary>A text, a number, a truth value or null. A number is kept as it is written.</summary>
    internal sealed class JsonScalar : JsonNode
    {
        public static readonly JsonScalar Null = new JsonScalar(null, null);

        private readonly object? value;
        private readonly string? number;

        private JsonScalar(object? value, string? number)
        {
            this.value = value;
            this.number = number;
        }

        /// <summary>The text; null when it is none.</summary>
        public string? Text => value as string;

        /// <summary>The number as it is written; null when it is none.</summary>
        public string? Number => number;

        /// <summary>The truth value; null when it is none.</summary>
        public bool? Truth => value as bool?;

        public bool IsNull => value is null && number is null;

        public override string Kind => number is not null ? "a number" : value switch { null => "null", string _ => "a text", _ => "true or false" };

        public static JsonScalar Of(string text) => new JsonScalar(text, null);

        public static JsonScalar Of(bool truth) => new JsonScalar(truth, null);

        public static JsonScalar Of(long whole) => OfNumber(whole.ToString(CultureInfo.InvariantCulture));

        /// <summary>The shortest text that reads back as the same single, in the form that the double of that text has.</summary>
        public static JsonScalar Of(float single) => Of(double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

        /// <summary>The shortest text that reads back as the same double; JSON has none for infinity and NaN, so these are texts.</summary>
        public static JsonScalar Of(double precise)
        {
            var text = precise.ToString("R", CultureInfo.InvariantCulture);
            return double.IsNaN(precise) || double.IsInfinity(precise) ? Of(text) : OfNumber(text == "-0" ? "-0.0" : text);
        }

        public static JsonScalar OfNumber(string text) => new JsonScalar(null, text);

        public override bool Same(JsonNode other) => other is JsonScalar scalar && number == scalar.number && Equals(value, scalar.value);
    }
}
