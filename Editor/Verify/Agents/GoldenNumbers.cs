using System.Text.Json;

namespace Hebb.Editor.Verify.Agents;

/// <summary>Reads the numbers of reference data in JSON, lists of lists in order.</summary>
internal static class GoldenNumbers
{
    /// <summary>All numbers; true counts as 1, false as 0.</summary>
    public static double[] Numbers(this JsonElement element) => [.. All(element)];

    public static float[] Floats(this JsonElement element) => [.. All(element).Select(number => (float)number)];

    public static int[] Whole(this JsonElement element) => [.. All(element).Select(number => (int)number)];

    /// <summary>A member that must be there.</summary>
    /// <exception cref="FormatException">It is missing.</exception>
    public static JsonElement Required(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member : throw new FormatException($"'{name}' is missing");

    /// <summary>A member that may be missing or null.</summary>
    public static JsonElement? Optional(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static IEnumerable<double> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        JsonValueKind.True => [1],
        JsonValueKind.False => [0],
        JsonValueKind.Number => [element.GetDouble()],
        _ => throw new FormatException($"a number was expected, but '{element}' was found"),
    };
}
