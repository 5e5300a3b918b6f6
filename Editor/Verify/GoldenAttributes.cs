using System.Text.Json;

namespace Hebb.Editor.Verify;

/// <summary>The constructor arguments that a golden was made with, in PyTorch's words.</summary>
internal sealed class GoldenAttributes(JsonElement values)
{
    public bool Has(string name) => values.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public bool IsText(string name) => Required(name).ValueKind == JsonValueKind.String;

    public int Int(string name) => Required(name).GetInt32();

    public int Int(string name, int otherwise) => Has(name) ? Int(name) : otherwise;

    public float Float(string name) => Required(name).GetSingle();

    public float Float(string name, float otherwise) => Has(name) ? Float(name) : otherwise;

    public bool Bool(string name, bool otherwise) => Has(name) ? Required(name).GetBoolean() : otherwise;

    public string Text(string name) => Required(name).GetString() ?? string.Empty;

    public string Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    /// <summary>The value as text, whatever its kind.</summary>
    public string Raw(string name) => Required(name).ToString();

    public float[] Floats(string name) => [.. Required(name).EnumerateArray().Select(value => value.GetSingle())];

    /// <summary>Whole numbers, one per axis; a single number in the file stands for all <paramref name="axes"/>.</summary>
    public int[] Ints(string name, int axes) => Required(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(value => value.GetInt32())]
        : [.. Enumerable.Repeat(Int(name), axes)];

    /// <summary>The names of the members that are objects.</summary>
    public IEnumerable<string> ObjectNames => values.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object).Select(member => member.Name);

    public GoldenAttributes Object(string name) => new(Required(name));

    public IEnumerable<GoldenAttributes> Objects(string name) => Required(name).EnumerateArray().Select(value => new GoldenAttributes(value));

    /// <summary>Says that a setting is not taken, unless it is absent or has the one value that is.</summary>
    /// <exception cref="UnknownGoldenException">It has another value.</exception>
    public void Expect(string name, string value)
    {
        if (Has(name) && !string.Equals(Required(name).ToString(), value, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnknownGoldenException($"{name} = {Required(name)}");
        }
    }

    private JsonElement Required(string name) => values.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value
        : throw new FormatException($"The attribute '{name}' is missing.");
}
