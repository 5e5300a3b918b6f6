using System.Buffers.Binary;
using Hebb.Data.Images;

namespace Hebb.Editor.Server.Protocol;

/// <summary>A picture that a tab sends over the socket: channels (u8), zero (u8), width (u16), height (u16), then the pixels.</summary>
internal static class PictureMessage
{
    public const int HeaderBytes = 6;

    /// <summary>The picture; null when the message is none.</summary>
    public static Image? Read(ReadOnlySpan<byte> message)
    {
        if (message.Length <= HeaderBytes)
        {
            return null;
        }

        var channels = message[0];
        var width = BinaryPrimitives.ReadUInt16LittleEndian(message[2..]);
        var height = BinaryPrimitives.ReadUInt16LittleEndian(message[4..]);
        return channels is 1 or 3 or 4 && width > 0 && height > 0 && (long)width * height * channels == message.Length - HeaderBytes
            ? new Image(width, height, channels, message[HeaderBytes..].ToArray())
            : null;
    }
}
