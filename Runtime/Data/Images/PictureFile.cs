using System;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>
    /// Reads picture files of a project. Size and header are read first, so that a file that is too large, or says that it is, never costs the
    /// memory of its pixels.
    /// </summary>
    internal static class PictureFile
    {
        /// <summary>Bytes that a file may have.</summary>
        public const long LargestFile = 16L << 20;

        /// <summary>Pixels that a side may have.</summary>
        public const int LargestSide = 4096;

        /// <summary>Pixels that a picture may have in all.</summary>
        public const int MostPixels = 16_000_000;

        /// <summary>The picture in a file.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">It is too large, no picture, cut short or damaged.</exception>
        /// <exception cref="NotSupportedException">It is a JPEG, and the library that decodes them is not installed.</exception>
        public static Image Read(string path)
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new FileNotFoundException($"There is no picture '{path}'.", path);
            }

            if (file.Length > LargestFile)
            {
                throw new InvalidDataException($"'{path}' has {file.Length} bytes; pictures of a project have at most {LargestFile}. Save a smaller one.");
            }

            var bytes = File.ReadAllBytes(path);
            var header = ImageHeader.Read(bytes, path);
            return Math.Max(header.Width, header.Height) <= LargestSide && (long)header.Width * header.Height <= MostPixels
                ? ImageCodec.Decode(bytes, path)
                : throw new InvalidDataException($"'{path}' is {header.Width} x {header.Height} pixels; pictures of a project have at most {LargestSide} a side and {MostPixels} in all. Shrink it first.");
        }
    }
}
