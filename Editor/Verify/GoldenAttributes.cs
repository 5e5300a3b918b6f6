using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Hebb.Editor.Verify;

/// <summary>The constructor arguments that a golden was made with, in PyTorch's words.</summary>
internal sealed class GoldenAttributes(JObject values)
{
    public bool Has(string name) => Find(name) is not null;

    public bool IsText(string name) => Required(name).Type == JTokenType.String;

    public int Int(string name) => (int)Required(name);

    public int Int(string name, int otherwise) => Has(name) ? Int(name) : otherwise;

    public float Float(string name) => (float)Required(name);

    public float Float(string name, float otherwise) => Has(name) ? Float(name) : otherwise;

    public bool Bool(string name, bool otherwise) => Has(name) ? (bool)Required(name) : otherwise;

    public string Text(string name) => (string)Required(name)!;

    public string Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    /// <summary>The value as text, whatever its kind.</summary>
    public string Raw(string name) => Required(name) is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture)! : Required(name).ToString();

    public float[] Floats(string name) => [.. Required(name).Select(value => (float)value)];

    /// <summary>Whole numbers, one per axis; a single number in the file stands for all <paramref name="axes"/>.</summary>
    public int[] Ints(string name, int axes) => Required(name) is JArray list
        ? [.. list.Select(value => (int)value)]
        : [.. Enumerable.Repeat(Int(name), axes)];

    /// <summary>The names of the members that are objects.</summary>
    public IEnumerable<string> ObjectNames => values.Properties().Where(member => member.Value is JObject).Select(member => member.Name);

    public GoldenAttributes Object(string name) => new((JObject)Required(name));

    public IEnumerable<GoldenAttributes> Objects(string name) => Required(name).Select(value => new GoldenAttributes((JObject)value));

    /// <summary>Says that a setting is not taken, unless it is absent or has the one value that is.</summary>
    /// <exception cref="UnknownGoldenException">It has another value.</exception>
    public void Expect(string name, string value)
    {
        if (Has(name) && !string.Equals(Raw(name), value, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnknownGoldenException($"{name} = {Raw(name)}");
        }
    }

    private JToken? Find(string name) => values[name] is { Type: not JTokenType.Null } value ? value : null;

    private JToken Required(string name) => Find(name) ?? throw new FormatException($"The attribute '{name}' is missing.");
}
