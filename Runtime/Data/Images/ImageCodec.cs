using System;
using System.IO;
#if HEBB_SKIASHARP
using Implementation = Hebb.Data.Images.SkiaImageCodec;
#else
using Implementation = Hebb.Data.Images.BuiltInImageCodec;
#endif

namespace Hebb.Data.Images
{
    /// <summary>
    /// Reads PNG, BMP and JPEG images and writes PNG. Grey files give one channel, opaque colour files three, files with
    /// opacity four; deeper samples are rounded to 8 bits. Colour profiles, gamma and the camera's orientation are not applied.
    /// </summary>
    public static class ImageCodec
    {
        private const long MaxFileLength = 1L << 30;

        /// <summary>Which decoder this build has, for a person: <c>built-in</c> or <c>SkiaSharp</c>.</summary>
        public static string ImplementationName => Implementation.Name;

        /// <summary>Reads an image file.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">It is no image, cut short, damaged, or above 16384 pixels a side or 67 million in all.</exception>
        /// <exception cref="NotSupportedException">It is a JPEG, and the library that decodes them is not installed.</exception>
        public static Image Decode(string path)
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new FileNotFoundException($"There is no image file '{path}'.", path);
            }

            if (file.Length > MaxFileLength)
            {
                throw new InvalidDataException($"'{path}' has {file.Length} bytes; image files of at most {MaxFileLength} are read.");
            }

            return Decode(File.ReadAllBytes(path), path);
        }

        /// <summary>Reads an image from memory.</summary>
        /// <param name="file">The whole file.</param>
        /// <param name="name">What to call it in an error.</param>
        /// <exception cref="InvalidDataException">See <see cref="Decode(string)"/>.</exception>
        /// <exception cref="NotSupportedException">See <see cref="Decode(string)"/>.</exception>
        public static Image Decode(ReadOnlySpan<byte> file, string name) => Implementation.Decode(file, ImageHeader.Read(file, name), name);

        /// <summary>Writes an image as a PNG file in memory: grey, RGB or RGBA of 8 bits.</summary>
        public static byte[] EncodePng(Image image) => Implementation.EncodePng(image);
    }
}
