namespace Hebb.Editor.Server.Protocol;

/// <summary>What the bytes behind a frame's header are.</summary>
internal enum PixelFormat : byte
{
    /// <summary>UTF-8 JSON.</summary>
    Json = 0,

    /// <summary>One byte a pixel; for tiles a level of a colour map.</summary>
    R8 = 1,

    Rgb8 = 2,

    Rgba8 = 3,

    /// <summary>Little-endian float32.</summary>
    F32 = 4,
}
