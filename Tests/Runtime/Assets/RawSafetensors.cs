using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Hebb.Tests.Assets;

/// <summary>The safetensors layout in a few plain lines of its own, so that reader and writer are not only held to each other.</summary>
internal static class RawSafetensors
{
    public static byte[] Build(string header, params byte[][] data) => Build(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Build(byte[] header, params byte[][] data)
    {
        var prefix = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(prefix, header.Length);
        return [.. prefix, .. header, .. data.SelectMany(part => part)];
    }

    public static byte[] Bytes<T>(params T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    public static int HeaderLength(byte[] file) => checked((int)BinaryPrimitives.ReadInt64LittleEndian(file));

    public static string HeaderText(byte[] file) => Encoding.UTF8.GetString(file, 8, HeaderLength(file));

    public static byte[] WithHeader(byte[] file, string header) => Build(header, file[(8 + HeaderLength(file))..]);

    public static Dictionary<string, string> Metadata(byte[] file) => JsonDocument.Parse(HeaderText(file)).RootElement
        .GetProperty("__metadata__").EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);

    /// <summary>The same file with one text of its metadata replaced, or taken out with null.</summary>
    public static byte[] WithText(byte[] file, string key, string? text)
    {
        var members = JsonDocument.Parse(HeaderText(file)).RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object)member.Value);
        var metadata = Metadata(file);
        metadata.Remove(key);
        if (text is not null)
        {
            metadata.Add(key, text);
        }

        members["__metadata__"] = metadata;
        return WithHeader(file, JsonSerializer.Serialize(members));
    }

    public static (string Type, int[] Shape, byte[] Data) Tensor(byte[] file, string name)
    {
        var entry = JsonDocument.Parse(HeaderText(file)).RootElement.GetProperty(name);
        var offsets = entry.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt32() + 8 + HeaderLength(file)).ToArray();
        return (entry.GetProperty("dtype").GetString()!, [.. entry.GetProperty("shape").EnumerateArray().Select(extent => extent.GetInt32())], file[offsets[0]..offsets[1]]);
    }
}
