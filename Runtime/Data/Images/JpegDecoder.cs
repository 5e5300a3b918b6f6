using System;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>Reads JPEG files with the system's libjpeg-turbo.</summary>
    internal static unsafe class JpegDecoder
    {
        private const int CmykChannels = 4;

        /// <exception cref="NotSupportedException">The library is not installed; the message says how to get it.</exception>
        public static Image Decode(ReadOnlySpan<byte> file, ImageHeader header, string name)
        {
            var decoder = Open(name);
            try
            {
                fixed (byte* bytes = file)
                {
                    return Decode(decoder, bytes, file.Length, header, name);
                }
            }
            finally
            {
                TurboJpeg.Destroy(decoder);
            }
        }

        private static IntPtr Open(string name)
        {
            try
            {
                return TurboJpeg.InitDecompress();
            }
            catch (Exception error) when (error is DllNotFoundException || error is EntryPointNotFoundException)
            {
                throw new NotSupportedException(
                    $"'{name}' is a JPEG image, and libjpeg-turbo, which reads them, was not found. Install it (Debian, Ubuntu: apt-get install libturbojpeg0; Fedora: dnf install turbojpeg; macOS: brew install jpeg-turbo; Windows: put turbojpeg.dll beside the program), or save the image as PNG.",
                    error);
            }
        }

        private static Image Decode(IntPtr decoder, byte* file, int length, ImageHeader header, string name)
        {
            if (TurboJpeg.DecompressHeader(decoder, file, length, out var width, out var height, out _, out var colorspace) != 0)
            {
                throw Damaged(decoder, name);
            }

            if (width != header.Width || height != header.Height)
            {
                throw new InvalidDataException($"'{name}' is a damaged JPEG image: it says that it is {header.Width}x{header.Height} pixels, then {width}x{height}.");
            }

            var isCmyk = colorspace == TurboJpeg.ColorspaceCmyk || colorspace == TurboJpeg.ColorspaceYcck;
            var isGrey = colorspace == TurboJpeg.ColorspaceGrey;
            var format = isCmyk ? TurboJpeg.PixelFormatCmyk : isGrey ? TurboJpeg.PixelFormatGrey : TurboJpeg.PixelFormatRgb;
            var decoded = new Image(width, height, isCmyk ? CmykChannels : isGrey ? 1 : 3);
            fixed (byte* pixels = decoded.Pixels)
            {
                const int Flags = TurboJpeg.FlagAccurateDct | TurboJpeg.FlagStopOnWarning | TurboJpeg.FlagLimitScans;
                if (TurboJpeg.Decompress(decoder, file, length, pixels, width, decoded.Stride, height, format, Flags) != 0)
                {
                    throw Damaged(decoder, name);
                }
            }

            return isCmyk ? FromInvertedCmyk(decoded) : decoded;
        }

        private static InvalidDataException Damaged(IntPtr decoder, string name) =>
            new InvalidDataException($"'{name}' begins as a JPEG image, but it is cut short or damaged: {TurboJpeg.LastError(decoder)}");

        /// <summary>JPEG files of four inks store how much of each is missing, as Adobe's programs write them.</summary>
        private static Image FromInvertedCmyk(Image inks)
        {
            var image = new Image(inks.Width, inks.Height, 3);
            for (var pixel = 0; pixel < inks.Width * inks.Height; pixel++)
            {
                var ink = inks.Pixels.AsSpan(pixel * CmykChannels, CmykChannels);
                for (var channel = 0; channel < 3; channel++)
                {
                    image.Pixels[(pixel * 3) + channel] = (byte)(((ink[channel] * ink[3]) + (byte.MaxValue / 2)) / byte.MaxValue);
                }
            }

            return image;
        }
    }
}
