using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hebb.Layers
{
    /// <summary>The settings of a layer as names and text, in the order they were added: what model files keep.</summary>
    public sealed class LayerConfig
    {
        private readonly List<KeyValuePair<string, string>> settings = new List<KeyValuePair<string, string>>();

        /// <summary>The settings in order.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Settings => settings;

        /// <summary>Adds a text.</summary>
        public LayerConfig With(string name, string value)
        {
            settings.Add(new KeyValuePair<string, string>(name, value));
            return this;
        }

        /// <summary>Adds a whole number.</summary>
        public LayerConfig With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

        /// <summary>Adds a number; it comes back bit for bit.</summary>
        public LayerConfig With(string name, float value) => With(name, value.ToString("R", CultureInfo.InvariantCulture));

        /// <summary>Adds a truth value.</summary>
        public LayerConfig With(string name, bool value) => With(name, value ? "true" : "false");

        /// <summary>Adds whole numbers.</summary>
        public LayerConfig With(string name, IEnumerable<int> values) =>
            With(name, string.Join(",", values.Select(value => value.ToString(CultureInfo.InvariantCulture))));

        /// <summary>The text of a setting.</summary>
        /// <exception cref="FormatException">It is missing.</exception>
        public string Text(string name)
        {
            foreach (var setting in settings)
            {
                if (setting.Key == name)
                {
                    return setting.Value;
                }
            }

            throw new FormatException($"The setting '{name}' is missing.");
        }

        /// <summary>A setting as a whole number.</summary>
        /// <exception cref="FormatException">It is missing or no whole number.</exception>
        public int Int(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"The setting '{name}' is '{Text(name)}', but should be a whole number.");

        /// <summary>A setting as a number.</summary>
        /// <exception cref="FormatException">It is missing or no number.</exception>
        public float Float(string name) => float.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"The setting '{name}' is '{Text(name)}', but should be a number.");

        /// <summary>A setting as a truth value.</summary>
        /// <exception cref="FormatException">It is missing or neither true nor false.</exception>
        public bool Bool(string name) => bool.TryParse(Text(name), out var value)
            ? value
            : throw new FormatException($"The setting '{name}' is '{Text(name)}', but should be true or false.");

        /// <summary>A setting as whole numbers.</summary>
        /// <exception cref="FormatException">It is missing, or one of them is no whole number.</exception>
        public int[] Ints(string name)
        {
            var text = Text(name);
            return text.Length == 0 ? Array.Empty<int>() : text.Split(',').Select(part => int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException($"The setting '{name}' is '{text}', but should be whole numbers separated by commas.")).ToArray();
        }
    }
}
