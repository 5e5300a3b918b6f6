using System;
using System.Buffers.Binary;
using System.IO;

namespace Hebb.Data
{
    /// <summary>
    /// Reads the IDX files that MNIST and its successors come in, plain or packed with gzip: a magic number (two zeros, the type,
    /// the number of dimensions), the extents as big-endian 32-bit integers, the bytes.
    /// </summary>
    public static class IdxFile
    {
        private const uint ImagesMagic = 0x00000803;
        private const uint LabelsMagic = 0x00000801;

        /// <summary>Reads grey images.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">It is no IDX file of images, holds none, or is longer or shorter than it says.</exception>
        public static IdxImages ReadImages(string path)
        {
            using var file = DataFile.Open(path);
            var extents = ReadExtents(file, ImagesMagic, "images");
            var pixels = ReadBytes(file, extents);
            return new IdxImages(extents[0], extents[1], extents[2], pixels);
        }

        /// <summary>Reads labels, one byte each.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">It is no IDX file of labels, holds none, or is longer or shorter than it says.</exception>
        public static byte[] ReadLabels(string path)
        {
            using var file = DataFile.Open(path);
            return ReadBytes(file, ReadExtents(file, LabelsMagic, "labels"));
        }

        private static int[] ReadExtents(DataFile file, uint expectedMagic, string kind)
        {
            Span<byte> number = stackalloc byte[sizeof(uint)];
            var read = file.Read(number);
            if (read < number.Length)
            {
                throw new InvalidDataException(read == 0
                    ? $"'{file.Path}' is empty; an IDX file of {kind} was expected."
                    : $"'{file.Path}' has only {read} bytes; an IDX file of {kind} was expected.");
            }

            var magic = BinaryPrimitives.ReadUInt32BigEndian(number);
            if (magic != expectedMagic)
            {
                var hint = magic == ImagesMagic ? " It holds images." : magic == LabelsMagic ? " It holds labels." : string.Empty;
                throw new InvalidDataException($"'{file.Path}' begins with 0x{magic:x8}, but IDX files of {kind} begin with 0x{expectedMagic:x8}.{hint}");
            }

            var extents = new int[expectedMagic & 0xFF];
            for (var axis = 0; axis < extents.Length; axis++)
            {
                if (file.Read(number) < number.Length)
                {
                    throw new InvalidDataException($"'{file.Path}' is cut short: it ends within its header.");
                }

                var extent = BinaryPrimitives.ReadUInt32BigEndian(number);
                if (extent == 0 || extent > int.MaxValue)
                {
                    throw new InvalidDataException(extent == 0
                        ? $"'{file.Path}' holds no {kind}: extent {axis} in its header is 0."
                        : $"'{file.Path}' says that extent {axis} is {extent}; at most {int.MaxValue} is read.");
                }

                extents[axis] = (int)extent;
            }

            return extents;
        }

        private static byte[] ReadBytes(DataFile file, int[] extents)
        {
            var shape = string.Join(" x ", extents);
            long length = 1;
            foreach (var extent in extents)
            {
                length = length > int.MaxValue ? length : length * extent;
            }

            if (length > int.MaxValue)
            {
                throw new InvalidDataException($"'{file.Path}' says that it holds {shape} bytes; at most {int.MaxValue} are read.");
            }

            if (length > file.MostLength)
            {
                throw new InvalidDataException($"'{file.Path}' is cut short: it says that it holds {shape} = {length} bytes, which it is too small for. Fetch it again.");
            }

            var bytes = new byte[length];
            var read = file.Read(bytes);
            if (read < bytes.Length)
            {
                throw new InvalidDataException($"'{file.Path}' is cut short: it says that it holds {shape} = {length} bytes, but there are {read}. Fetch it again.");
            }

            Span<byte> rest = stackalloc byte[1];
            return file.Read(rest) == 0
                ? bytes
                : throw new InvalidDataException($"'{file.Path}' says that it holds {shape} = {length} bytes, but there are more: its header is wrong.");
        }
    }
}
