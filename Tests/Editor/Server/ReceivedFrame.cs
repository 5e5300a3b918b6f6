using System.Buffers.Binary;
using System.Text.Json;
using Hebb.Editor.Server.Protocol;

namespace Hebb.Tests.Editor.Server;

/// <summary>A frame as a tab gets it.</summary>
internal sealed class ReceivedFrame(byte[] bytes)
{
    public PixelFormat Format => (PixelFormat)bytes[0];

    public ushort Channel => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2));

    public uint Sequence => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));

    public int Width => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(16));

    public int Height => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(18));

    public int Tiles => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(20));

    public int Subject => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(22));

    public float Low => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(24));

    public float High => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(28));

    public byte[] Payload => bytes[Frame.HeaderBytes..];

    public JsonElement Json => JsonDocument.Parse(Payload).RootElement;
}
