using System;
using System.Buffers.Binary;
using System.IO;

namespace Hebb.Data.Images
{
    /// <summary>Reads PNG files of every bit depth, colour type and interlacing (W3C PNG specification, third edition).</summary>
    internal sealed class PngDecoder
    {
        private const int PaletteEntry = 3;
        private const byte Opaque = byte.MaxValue;

        private readonly string name;
        private readonly PngHeader header;
        private byte[] palette = Array.Empty<byte>();
        private byte[] transparency = Array.Empty<byte>();
        private byte[] compressed = Array.Empty<byte>();

        private PngDecoder(ReadOnlySpan<byte> file, string name)
        {
            this.name = name;
            header = PngHeader.Read(file, name);
            ReadChunks(file);
        }

        private bool IsColor => header.ColorType == PngColorType.Rgb || header.ColorType == PngColorType.Palette || header.ColorType == PngColorType.Rgba;

        private bool HasAlpha => transparency.Length > 0 || header.ColorType == PngColorType.GreyAlpha || header.ColorType == PngColorType.Rgba;

        public static Image Decode(ReadOnlySpan<byte> file, string name) => new PngDecoder(file, name).DecodePixels();

        private void ReadChunks(ReadOnlySpan<byte> file)
        {
            using var data = new MemoryStream();
            var chunks = new PngChunks(file, name);
            chunks.Next();
            for (chunks.Next(); chunks.Type != PngChunks.End; chunks.Next())
            {
                switch (chunks.Type)
                {
                    case PngChunks.Palette:
                        palette = chunks.Content.ToArray();
                        break;
                    case PngChunks.Transparency:
                        transparency = chunks.Content.ToArray();
                        break;
                    case PngChunks.Data:
                        data.Write(chunks.Content);
                        break;
                    default:
                        if (chunks.IsCritical)
                        {
                            throw new InvalidDataException($"'{name}' has a PNG chunk {chunks.Type} that must be understood to show it, and is not known.");
                        }

                        break;
                }
            }

            CheckTables();
            compressed = data.ToArray();
        }

        private void CheckTables()
        {
            if (header.ColorType == PngColorType.Palette && (palette.Length == 0 || palette.Length % PaletteEntry != 0 || palette.Length > 256 * PaletteEntry))
            {
                throw new InvalidDataException($"'{name}' is a PNG image with a palette of {palette.Length} bytes; 1 to 256 entries of {PaletteEntry} bytes were expected.");
            }

            var isValid = transparency.Length == 0 || header.ColorType switch
            {
                PngColorType.Grey => transparency.Length == 2,
                PngColorType.Rgb => transparency.Length == 6,
                PngColorType.Palette => transparency.Length <= palette.Length / PaletteEntry,
                _ => false,
            };
            if (!isValid)
            {
                throw new InvalidDataException($"'{name}' is a damaged PNG image: {transparency.Length} bytes of transparency do not belong to colour type {header.ColorType}.");
            }
        }

        private Image DecodePixels()
        {
            var passes = header.Interlaced ? PngPass.Adam7 : PngPass.Plain;
            var data = Zlib.Decompress(compressed, DataLength(passes), name);
            var image = new Image(header.Width, header.Height, (IsColor ? 3 : 1) + (HasAlpha ? (IsColor ? 1 : 3) : 0));
            var samples = new ushort[header.Width * header.SamplesPerPixel];
            var position = 0;
            foreach (var pass in passes)
            {
                var columns = pass.Columns(header.Width);
                var rows = columns == 0 ? 0 : pass.Rows(header.Height);
                var rowBytes = header.RowBytes(columns);
                ReadOnlySpan<byte> above = new byte[rowBytes];
                for (var row = 0; row < rows; row++)
                {
                    var filter = data[position];
                    if (filter >= PngFilter.Count)
                    {
                        throw new InvalidDataException($"'{name}' is a damaged PNG image: row {row} has the unknown filter {filter}.");
                    }

                    var packed = data.AsSpan(position + 1, rowBytes);
                    PngFilter.Undo(filter, packed, above, header.FilterDistance);
                    Unpack(packed, samples, columns * header.SamplesPerPixel);
                    var target = image.Row(pass.Top + (row * pass.StepY)).Slice(pass.Left * image.Channels);
                    for (var column = 0; column < columns; column++)
                    {
                        WritePixel(samples.AsSpan(column * header.SamplesPerPixel), target.Slice(column * pass.StepX * image.Channels));
                    }

                    above = packed;
                    position += 1 + rowBytes;
                }
            }

            return image;
        }

        private long DataLength(PngPass[] passes)
        {
            long length = 0;
            foreach (var pass in passes)
            {
                var columns = pass.Columns(header.Width);
                length += columns == 0 ? 0 : (1L + header.RowBytes(columns)) * pass.Rows(header.Height);
            }

            return length <= int.MaxValue
                ? length
                : throw new InvalidDataException($"'{name}' has {length} bytes of pixel data, more than fit into one array. Save it with 8 bits per sample.");
        }

        private void Unpack(ReadOnlySpan<byte> packed, Span<ushort> samples, int count)
        {
            for (var i = 0; i < count; i++)
            {
                switch (header.BitDepth)
                {
                    case 16:
                        samples[i] = BinaryPrimitives.ReadUInt16BigEndian(packed.Slice(2 * i));
                        break;
                    case 8:
                        samples[i] = packed[i];
                        break;
                    default:
                        var bit = i * header.BitDepth;
                        samples[i] = (ushort)((packed[bit / 8] >> (8 - header.BitDepth - (bit % 8))) & ((1 << header.BitDepth) - 1));
                        break;
                }
            }
        }

        private void WritePixel(ReadOnlySpan<ushort> samples, Span<byte> target)
        {
            switch (header.ColorType)
            {
                case PngColorType.Palette:
                    WritePaletteEntry(samples[0], target);
                    break;
                case PngColorType.Grey when !HasAlpha:
                    target[0] = ToByte(samples[0]);
                    break;
                case PngColorType.Grey:
                    target.Slice(0, 3).Fill(ToByte(samples[0]));
                    target[3] = IsTransparent(samples, 1) ? (byte)0 : Opaque;
                    break;
                case PngColorType.GreyAlpha:
                    target.Slice(0, 3).Fill(ToByte(samples[0]));
                    target[3] = ToByte(samples[1]);
                    break;
                default:
                    for (var channel = 0; channel < header.SamplesPerPixel; channel++)
                    {
                        target[channel] = ToByte(samples[channel]);
                    }

                    if (transparency.Length > 0)
                    {
                        target[3] = IsTransparent(samples, 3) ? (byte)0 : Opaque;
                    }

                    break;
            }
        }

        private void WritePaletteEntry(int index, Span<byte> target)
        {
            if ((index + 1) * PaletteEntry > palette.Length)
            {
                throw new InvalidDataException($"'{name}' is a damaged PNG image: a pixel has colour number {index}, but its palette has {palette.Length / PaletteEntry}.");
            }

            palette.AsSpan(index * PaletteEntry, PaletteEntry).CopyTo(target);
            if (HasAlpha)
            {
                target[3] = index < transparency.Length ? transparency[index] : Opaque;
            }
        }

        private bool IsTransparent(ReadOnlySpan<ushort> samples, int count)
        {
            var matches = true;
            for (var i = 0; i < count; i++)
            {
                matches &= samples[i] == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * i));
            }

            return matches;
        }

        private byte ToByte(int sample)
        {
            var largest = (1 << header.BitDepth) - 1;
            return (byte)(((sample * byte.MaxValue) + (largest / 2)) / largest);
        }
    }
}
