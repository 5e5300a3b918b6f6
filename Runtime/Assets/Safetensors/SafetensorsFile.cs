using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>
    /// The content of a safetensors file: named tensors and texts. Any such file of float16, float32 and integer tensors can be read,
    /// whoever wrote it; nothing in it is trusted.
    /// </summary>
    public sealed class SafetensorsFile
    {
        private readonly SafetensorsHeader header;
        private readonly byte[] data;

        private SafetensorsFile(SafetensorsHeader header, byte[] data)
        {
            this.header = header;
            this.data = data;
        }

        /// <summary>The texts that the writer put in.</summary>
        public IReadOnlyDictionary<string, string> Metadata => header.Metadata;

        /// <summary>The tensors by name.</summary>
        public IReadOnlyDictionary<string, SafetensorsEntry> Entries => header.Entries;

        /// <summary>Reads a file.</summary>
        /// <exception cref="InvalidDataException">It is no safetensors file, damaged or cut short; the message names it.</exception>
        /// <exception cref="IOException">It is not there or cannot be read.</exception>
        public static SafetensorsFile Load(string path)
        {
            using var stream = File.OpenRead(path);
            try
            {
                return Read(stream);
            }
            catch (FormatException e)
            {
                throw new InvalidDataException($"{path}: {e.Message}", e);
            }
        }

        /// <summary>Reads the bytes of a file.</summary>
        /// <exception cref="FormatException">They are no safetensors file, damaged or cut short.</exception>
        public static SafetensorsFile Parse(byte[] bytes)
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return Read(stream);
        }

        /// <summary>Reads a stream from its first byte.</summary>
        /// <exception cref="FormatException">It is no safetensors file, damaged or cut short, or it cannot seek.</exception>
        internal static SafetensorsFile Read(Stream stream)
        {
            if (!stream.CanSeek)
            {
                throw new FormatException("This is a pipe or a device. Give the path of an ordinary file.");
            }

            var headerBytes = ReadHeaderLength(stream);
            var dataBytes = stream.Length - SafetensorsHeader.PrefixBytes - headerBytes;
            var header = SafetensorsHeader.Parse(ReadBytes(stream, headerBytes), dataBytes);
            return dataBytes <= int.MaxValue
                ? new SafetensorsFile(header, ReadBytes(stream, (int)dataBytes))
                : throw new FormatException($"It holds {dataBytes} bytes of tensors, but at most {int.MaxValue} can be read. Split the file.");
        }

        /// <summary>A copy of a float32 tensor, or of a float16 one widened.</summary>
        /// <exception cref="FormatException">There is no such tensor, or it holds integers.</exception>
        public Tensor ReadFloats(string name)
        {
            var entry = Find(name, "floats", SafetensorsType.F32, SafetensorsType.F16);
            var tensor = Tensor.Zeros(entry.Shape);
            if (entry.Type == SafetensorsType.F32)
            {
                Data(entry).CopyTo(tensor.Bytes);
            }
            else
            {
                Widen(entry, tensor.Floats);
            }

            return tensor;
        }

        /// <summary>A copy of an int32 or int64 tensor.</summary>
        /// <exception cref="FormatException">There is no such tensor, it holds floats, or a number that does not fit 32 bits.</exception>
        public Tensor ReadInts(string name)
        {
            var entry = Find(name, "whole numbers", SafetensorsType.I32, SafetensorsType.I64);
            var tensor = new Tensor(entry.Shape, new int[entry.Shape.Length]);
            if (entry.Type == SafetensorsType.I32)
            {
                Data(entry).CopyTo(tensor.Bytes);
            }
            else
            {
                Narrow(entry, tensor.Ints);
            }

            return tensor;
        }

        private static int ReadHeaderLength(Stream stream)
        {
            if (stream.Length < SafetensorsHeader.PrefixBytes)
            {
                throw new FormatException($"It is {stream.Length} bytes long, but a safetensors file begins with a number of {SafetensorsHeader.PrefixBytes} bytes and a header. Save or copy it again.");
            }

            var length = BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(stream, SafetensorsHeader.PrefixBytes));
            if (length > SafetensorsHeader.MaxBytes)
            {
                throw new FormatException($"Its first 8 bytes announce a header of {length} bytes, but at most {SafetensorsHeader.MaxBytes} are possible: this is no safetensors file.");
            }

            return length <= (ulong)(stream.Length - SafetensorsHeader.PrefixBytes)
                ? (int)length
                : throw new FormatException($"It is {stream.Length} bytes long, but its header alone takes {length}: the file is cut short. Save or copy it again.");
        }

        private static byte[] ReadBytes(Stream stream, int count)
        {
            var bytes = new byte[count];
            for (var done = 0; done < count;)
            {
                var read = stream.Read(bytes, done, count - done);
                done += read > 0 ? read : throw new FormatException("It became shorter while it was read. Try again.");
            }

            return bytes;
        }

        private SafetensorsEntry Find(string name, string expected, params SafetensorsType[] types)
        {
            if (!Entries.TryGetValue(name, out var entry))
            {
                throw new FormatException($"There is no tensor '{name}'. There are: {string.Join(", ", Entries.Keys.OrderBy(key => key, StringComparer.Ordinal))}.");
            }

            return types.Contains(entry.Type)
                ? entry
                : throw new FormatException($"Tensor '{name}' holds {entry.Type}, but {expected} were expected.");
        }

        private ReadOnlySpan<byte> Data(SafetensorsEntry entry) => data.AsSpan((int)entry.Begin, (int)entry.Bytes);

        private void Widen(SafetensorsEntry entry, float[] target)
        {
            var source = MemoryMarshal.Cast<byte, ushort>(Data(entry));
            for (var index = 0; index < target.Length; index++)
            {
                target[index] = HalfPrecision.ToSingle(source[index]);
            }
        }

        private void Narrow(SafetensorsEntry entry, int[] target)
        {
            var source = Data(entry);
            for (var index = 0; index < target.Length; index++)
            {
                var value = BinaryPrimitives.ReadInt64LittleEndian(source.Slice(index * sizeof(long)));
                target[index] = value == (int)value
                    ? (int)value
                    : throw new FormatException($"Tensor '{entry.Name}' holds {value} at element {index}, which does not fit 32 bits.");
            }
        }
    }
}
