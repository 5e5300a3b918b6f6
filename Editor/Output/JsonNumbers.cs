using System.Text.Json;

namespace Hebb.Editor.Output;

/// <summary>Numbers for which JSON has no word of its own.</summary>
internal static class JsonNumbers
{
    /// <summary>A number that may be absent (no field) or not finite (null, as JSON has neither infinity nor NaN).</summary>
    public static void WriteReal(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is not { } number)
        {
            return;
        }

        if (double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
