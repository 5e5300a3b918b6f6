using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Hebb.Tensors;
using Newtonsoft.Json;

namespace Hebb.Assets
{
    /// <summary>Writes safetensors files. The same content gives the same bytes, in whatever order it is handed over.</summary>
    public static class SafetensorsWriter
    {
        private const int Alignment = 8;

        /// <summary>Writes a file in one step; see <see cref="AtomicFile"/>.</summary>
        /// <exception cref="IOException">The file cannot be written; nothing was changed.</exception>
        /// <exception cref="ArgumentException">The content does not fit the format; see <see cref="Write"/>.</exception>
        public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null, IReadOnlyCollection<string>? halves = null) =>
            AtomicFile.Write(path, stream => Write(stream, tensors, metadata, halves));

        /// <summary>Writes the header and the tensors, those in half precision last and otherwise in the order of their names, so that all lie aligned.</summary>
        /// <param name="stream">Where to.</param>
        /// <param name="tensors">float32 and int32 tensors by name.</param>
        /// <param name="metadata">Texts to keep with them.</param>
        /// <param name="halves">The names of the float32 tensors that are rounded to half precision; none if null.</param>
        /// <exception cref="ArgumentException">A tensor has more than 8 axes or the reserved name <c>__metadata__</c>, or the names and texts exceed 16 MiB.</exception>
        public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null, IReadOnlyCollection<string>? halves = null)
        {
            var ordered = tensors
                .Select(tensor => (tensor.Key, tensor.Value, Type: TypeOf(tensor.Key, tensor.Value, halves)))
                .OrderBy(tensor => tensor.Type == SafetensorsType.F16)
                .ThenBy(tensor => tensor.Key, StringComparer.Ordinal)
                .ToList();
            var header = SafetensorsHeader.Encode(Padded(HeaderText(ordered, metadata)));
            if (header.Length > SafetensorsHeader.MaxBytes)
            {
                throw new ArgumentException($"Names and texts take {header.Length} bytes, but at most {SafetensorsHeader.MaxBytes} are possible.", nameof(metadata));
            }

            var prefix = new byte[SafetensorsHeader.PrefixBytes];
            BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
            stream.Write(prefix, 0, prefix.Length);
            stream.Write(header, 0, header.Length);
            foreach (var (_, tensor, type) in ordered)
            {
                stream.Write(type == SafetensorsType.F16 ? Halved(tensor) : tensor.Bytes);
            }
        }

        private static SafetensorsType TypeOf(string name, Tensor tensor, IReadOnlyCollection<string>? halves)
        {
            if (halves?.Contains(name) != true)
            {
                return tensor.Type == DataType.Float32 ? SafetensorsType.F32 : SafetensorsType.I32;
            }

            return tensor.Type == DataType.Float32
                ? SafetensorsType.F16
                : throw new ArgumentException($"Tensor '{name}' holds whole numbers, which have no half precision.", nameof(halves));
        }

        private static Span<byte> Halved(Tensor tensor)
        {
            var halves = new ushort[tensor.Floats.Length];
            for (var index = 0; index < halves.Length; index++)
            {
                halves[index] = HalfPrecision.FromSingle(tensor.Floats[index]);
            }

            return MemoryMarshal.AsBytes(halves.AsSpan());
        }

        private static string HeaderText(IEnumerable<(string Name, Tensor Values, SafetensorsType Type)> tensors, IReadOnlyDictionary<string, string>? metadata)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var json = new JsonTextWriter(text))
            {
                json.WriteStartObject();
                WriteMetadata(json, metadata);
                var begin = 0L;
                foreach (var (name, values, type) in tensors)
                {
                    begin = WriteEntry(json, name, values, type, begin);
                }

                json.WriteEndObject();
            }

            return text.ToString();
        }

        private static void WriteMetadata(JsonTextWriter json, IReadOnlyDictionary<string, string>? metadata)
        {
            if (metadata is null || metadata.Count == 0)
            {
                return;
            }

            json.WritePropertyName(SafetensorsHeader.MetadataName);
            json.WriteStartObject();
            foreach (var text in metadata.OrderBy(text => text.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(text.Key);
                json.WriteValue(text.Value);
            }

            json.WriteEndObject();
        }

        private static long WriteEntry(JsonTextWriter json, string name, Tensor tensor, SafetensorsType type, long begin)
        {
            if (name == SafetensorsHeader.MetadataName || tensor.Shape.Rank > SafetensorsHeader.MaxRank)
            {
                throw new ArgumentException($"Tensor '{name}' of shape {tensor.Shape} cannot be written: at most {SafetensorsHeader.MaxRank} axes and any name but '{SafetensorsHeader.MetadataName}' are possible.");
            }

            var end = begin + ((long)tensor.Shape.Length * SafetensorsEntry.ElementBytes(type));
            json.WritePropertyName(name);
            json.WriteStartObject();
            json.WritePropertyName(SafetensorsHeader.TypeName);
            json.WriteValue(type.ToString());
            WriteNumbers(json, SafetensorsHeader.ShapeName, tensor.Shape.Select(extent => (long)extent));
            WriteNumbers(json, SafetensorsHeader.OffsetsName, new[] { begin, end });
            json.WriteEndObject();
            return end;
        }

        private static void WriteNumbers(JsonTextWriter json, string name, IEnumerable<long> numbers)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var number in numbers)
            {
                json.WriteValue(number);
            }

            json.WriteEndArray();
        }

        private static string Padded(string header)
        {
            var missing = -SafetensorsHeader.Encode(header).Length & (Alignment - 1);
            return header + new string(' ', missing);
        }
    }
}
