#if HEBB_SKIASHARP
using System;
using System.IO;
using SkiaSharp;

namespace Hebb.Data.Images
{
    /// <summary>Images through SkiaSharp 3.</summary>
    internal static class SkiaImageCodec
    {
        public const string Name = "SkiaSharp";

        private const int PngQuality = 100;

        public static unsafe Image Decode(ReadOnlySpan<byte> file, ImageHeader header, string name)
        {
            using var data = SKData.CreateCopy(file);
            using var codec = SKCodec.Create(data);
            if (codec is null)
            {
                throw new InvalidDataException($"'{name}' begins as a {header.Format} image, but it cannot be decoded: it is cut short or damaged.");
            }

            var isGrey = codec.Info.ColorType == SKColorType.Gray8;
            var isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
            var decoded = new Image(header.Width, header.Height, isGrey ? 1 : 4);
            var info = new SKImageInfo(header.Width, header.Height, isGrey ? SKColorType.Gray8 : SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
            fixed (byte* pixels = decoded.Pixels)
            {
                var result = codec.GetPixels(info, (IntPtr)pixels);
                if (result != SKCodecResult.Success)
                {
                    throw new InvalidDataException($"'{name}' begins as a {header.Format} image of {header.Width}x{header.Height}, but its pixels cannot be decoded ({result}): it is cut short or damaged.");
                }
            }

            return isGrey || !isOpaque ? decoded : ImageTransforms.ToRgb(decoded);
        }

        public static unsafe byte[] EncodePng(Image image)
        {
            var source = image.Channels == 3 ? ImageTransforms.ToRgba(image) : image;
            var alpha = image.Channels == 4 ? SKAlphaType.Unpremul : SKAlphaType.Opaque;
            var info = new SKImageInfo(source.Width, source.Height, source.Channels == 1 ? SKColorType.Gray8 : SKColorType.Rgba8888, alpha);
            fixed (byte* pixels = source.Pixels)
            {
                using var map = new SKPixmap(info, (IntPtr)pixels, source.Stride);
                using var encoded = map.Encode(SKEncodedImageFormat.Png, PngQuality);
                return encoded.ToArray();
            }
        }
    }
}
#endif
