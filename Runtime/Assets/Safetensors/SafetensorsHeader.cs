using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>
    /// The header of a safetensors file: a JSON object with one member per tensor, and texts under <c>__metadata__</c>. It is
    /// checked completely before any memory is taken for what it promises.
    /// </summary>
    /// <remarks>The format: github.com/huggingface/safetensors, README, "Format".</remarks>
    internal sealed class SafetensorsHeader
    {
        /// <summary>Size of the number before the header: its length in bytes, little-endian.</summary>
        public const int PrefixBytes = 8;

        /// <summary>The longest header that is read or written.</summary>
        public const int MaxBytes = 16 << 20;

        /// <summary>The most axes a tensor may have.</summary>
        public const int MaxRank = 8;

        public const string MetadataName = "__metadata__";
        public const string TypeName = "dtype";
        public const string ShapeName = "shape";
        public const string OffsetsName = "data_offsets";

        private static readonly UTF8Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        private readonly Dictionary<string, string> metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        private readonly Dictionary<string, SafetensorsEntry> entries = new Dictionary<string, SafetensorsEntry>(StringComparer.Ordinal);

        private SafetensorsHeader()
        {
        }

        public IReadOnlyDictionary<string, string> Metadata => metadata;

        public IReadOnlyDictionary<string, SafetensorsEntry> Entries => entries;

        /// <summary>Reads and checks a header.</summary>
        /// <param name="bytes">The JSON text in UTF-8, padding included.</param>
        /// <param name="dataBytes">How many bytes follow it in the file.</param>
        /// <exception cref="FormatException">The header is damaged, or promises other data than there is.</exception>
        public static SafetensorsHeader Parse(byte[] bytes, long dataBytes)
        {
            var header = JsonCursor.Read("the header", Decode(bytes), ReadAll);
            header.CheckLayout(dataBytes);
            return header;
        }

        /// <summary>The UTF-8 bytes of a header.</summary>
        /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
        public static byte[] Encode(string text) => StrictUtf8.GetBytes(text);

        private static string Decode(byte[] bytes)
        {
            if (bytes.Length == 0 || bytes[0] != (byte)'{')
            {
                throw new FormatException("The header does not begin with '{': this is no safetensors file.");
            }

            try
            {
                return StrictUtf8.GetString(bytes);
            }
            catch (DecoderFallbackException e)
            {
                throw new FormatException("The header is not valid UTF-8. The file is damaged; save or copy it again.", e);
            }
        }

        private static SafetensorsHeader ReadAll(JsonCursor json)
        {
            var header = new SafetensorsHeader();
            json.Object(name =>
            {
                if (name == MetadataName)
                {
                    json.Object(key => header.metadata.Add(key, json.Text()));
                }
                else
                {
                    header.entries.Add(name, ReadEntry(json, name));
                }
            });
            return header;
        }

        private static SafetensorsEntry ReadEntry(JsonCursor json, string name)
        {
            SafetensorsType? type = null;
            TensorShape? shape = null;
            var offsets = new List<long>(2);
            json.Object(member =>
            {
                switch (member)
                {
                    case TypeName:
                        type = ReadType(json, name);
                        break;
                    case ShapeName:
                        shape = ReadShape(json, name);
                        break;
                    case OffsetsName:
                        json.Array(() => offsets.Add(offsets.Count < 2 ? json.Whole(0, long.MaxValue) : throw json.Unexpected("the end of two offsets")));
                        break;
                    default:
                        throw json.Unexpected($"one of {TypeName}, {ShapeName}, {OffsetsName}");
                }
            });
            if (type is null || shape is null || offsets.Count != 2)
            {
                throw new FormatException($"Tensor '{name}' lacks {TypeName}, {ShapeName} or {OffsetsName}. The file is damaged; save or copy it again.");
            }

            var entry = new SafetensorsEntry(name, type.Value, shape.Value, offsets[0]);
            return offsets[1] - offsets[0] == entry.Bytes
                ? entry
                : throw new FormatException($"Tensor '{name}', {entry.Type}{entry.Shape}, takes {entry.Bytes} bytes, but its offsets {offsets[0]} to {offsets[1]} hold {offsets[1] - offsets[0]}. The file is damaged; save it again.");
        }

        private static SafetensorsType ReadType(JsonCursor json, string name) => json.Text() switch
        {
            nameof(SafetensorsType.F16) => SafetensorsType.F16,
            nameof(SafetensorsType.F32) => SafetensorsType.F32,
            nameof(SafetensorsType.I32) => SafetensorsType.I32,
            nameof(SafetensorsType.I64) => SafetensorsType.I64,
            var other => throw new FormatException($"Tensor '{name}' has elements of type '{other}', but only F16, F32, I32 and I64 can be read. Convert it first."),
        };

        private static TensorShape ReadShape(JsonCursor json, string name)
        {
            var extents = new List<int>(MaxRank);
            var length = 1L;
            json.Array(() =>
            {
                extents.Add(extents.Count < MaxRank ? (int)json.Whole(1, int.MaxValue) : throw json.Unexpected($"the end of at most {MaxRank} extents"));
                length *= extents[extents.Count - 1];
                if (length > int.MaxValue)
                {
                    throw new FormatException($"Tensor '{name}' claims {length} elements or more, but fewer than 2^31 are possible. The file is damaged; save it again.");
                }
            });
            return new TensorShape(extents.ToArray());
        }

        private void CheckLayout(long dataBytes)
        {
            var end = 0L;
            foreach (var entry in entries.Values.OrderBy(entry => entry.Begin))
            {
                if (entry.Begin != end)
                {
                    throw new FormatException($"Tensor '{entry.Name}' begins at byte {entry.Begin}, but the tensor before it ends at {end}: tensors must lie one after another. The file is damaged; save it again.");
                }

                end = entry.End;
            }

            if (end != dataBytes)
            {
                throw new FormatException(end > dataBytes
                    ? $"The tensors take {end} bytes, but only {dataBytes} follow the header: the file is cut short. Save or copy it again."
                    : $"The tensors take {end} bytes, but {dataBytes} follow the header: something was appended. Save or copy it again.");
            }
        }
    }
}
