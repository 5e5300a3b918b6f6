using System.Buffers.Binary;
using System.Text.Json;
using Hebb.Editor.Sessions;

namespace Hebb.Editor.Server.Protocol;

/// <summary>One message of the live socket: a header of fixed length and a payload.</summary>
/// <remarks>
/// Header, little-endian: 0 format (u8), 1 zero, 2 channel (u16), 4 sequence (u32), 8 time in milliseconds (f64), 16 width (u16),
/// 18 height (u16), 20 tiles (u16), 22 subject (u16), 24 lowest and 28 highest value that the levels stand for (f32).
/// </remarks>
internal sealed record Frame(PixelFormat Format, ReadOnlyMemory<byte> Payload)
{
    public const int HeaderBytes = 32;

    public int Width { get; init; }

    public int Height { get; init; }

    public int Tiles { get; init; }

    /// <summary>The class that the picture is about, from 0; 0 for pictures that are about none.</summary>
    public int Subject { get; init; }

    public float Low { get; init; }

    public float High { get; init; }

    /// <summary>A frame that carries an object as JSON.</summary>
    public static Frame OfJson(object value) => new(PixelFormat.Json, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), EditorJson.Options));

    /// <summary>The bytes that go over the socket.</summary>
    public byte[] ToBytes(ushort channel, uint sequence, double milliseconds)
    {
        var bytes = new byte[HeaderBytes + Payload.Length];
        bytes[0] = (byte)Format;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), channel);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), sequence);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8), milliseconds);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(16), checked((ushort)Width));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(18), checked((ushort)Height));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(20), checked((ushort)Tiles));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(22), checked((ushort)Subject));
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(24), Low);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(28), High);
        Payload.Span.CopyTo(bytes.AsSpan(HeaderBytes));
        return bytes;
    }
}
