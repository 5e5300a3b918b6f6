#if !HEBB_SKIASHARP
using System;

namespace Hebb.Data.Images
{
    /// <summary>Images without a package: PNG and BMP are managed code, JPEG goes through the system's libjpeg-turbo.</summary>
    internal static class BuiltInImageCodec
    {
        public const string Name = "built-in";

        public static Image Decode(ReadOnlySpan<byte> file, ImageHeader header, string name) => header.Format switch
        {
            ImageFormat.Png => PngDecoder.Decode(file, name),
            ImageFormat.Bmp => BmpDecoder.Decode(file, name),
            _ => JpegDecoder.Decode(file, header, name),
        };

        public static byte[] EncodePng(Image image) => PngEncoder.Encode(image);
    }
}
#endif
