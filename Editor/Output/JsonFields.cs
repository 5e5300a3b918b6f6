using System.Text.Json;
using Hebb.Devices;

namespace Hebb.Editor.Output;

/// <summary>Fields that several kinds of JSON lines have.</summary>
internal static class JsonFields
{
    /// <summary>The device that did the work, and why it did.</summary>
    public static void WriteDevice(this Utf8JsonWriter writer, DeviceInfo device, string reason)
    {
        writer.WriteString("device", DeviceNames.Of(device.Kind));
        writer.WriteString("device_name", device.Name);
        writer.WriteString("reason", reason);
    }

    /// <summary>A time in seconds, to the millisecond.</summary>
    public static void WriteSeconds(this Utf8JsonWriter writer, string name, double seconds) => writer.WriteNumber(name, Math.Round(seconds, 3));

    /// <summary>Times in seconds, to the millisecond.</summary>
    public static void WriteSeconds(this Utf8JsonWriter writer, string name, IEnumerable<double> times)
    {
        writer.WriteStartArray(name);
        foreach (var seconds in times)
        {
            writer.WriteNumberValue(Math.Round(seconds, 3));
        }

        writer.WriteEndArray();
    }
}
