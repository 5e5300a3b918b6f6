using System;
using System.Runtime.InteropServices;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>A picture whose pixels scripts read and write; the first row is the lowest.</summary>
    public class Texture2D : Texture
    {
        private byte[] data = Array.Empty<byte>();

        /// <summary>A picture of format RGBA32.</summary>
        public Texture2D(int width, int height)
            : this(width, height, TextureFormat.RGBA32, true)
        {
        }

        /// <summary>A picture of a format; there are no smaller copies whatever <paramref name="mipChain"/>.</summary>
        public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain) => Reinitialize(width, height, textureFormat, mipChain);

        /// <summary>A picture of a format; <paramref name="linear"/> changes nothing here.</summary>
        public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain, bool linear)
            : this(width, height, textureFormat, mipChain)
        {
        }

        private Texture2D()
        {
        }

        /// <summary>A small white picture.</summary>
        public static Texture2D whiteTexture => Filled(Color.white);

        /// <summary>A small black picture.</summary>
        public static Texture2D blackTexture => Filled(Color.clear);

        /// <summary>The layout of a pixel.</summary>
        public TextureFormat format { get; private set; }

        /// <inheritdoc/>
        public override bool isReadable => true;

        /// <summary>The pixels of an RGBA32 picture; none for other formats.</summary>
        internal ReadOnlySpan<Color32> Pixels32 => format == TextureFormat.RGBA32 ? MemoryMarshal.Cast<byte, Color32>(data) : default;

        /// <summary>A pixel as bytes; outside the edges that at the edge.</summary>
        internal Color32 PixelAt(int x, int y) => PixelLayout.Read32(format, At(Mathf.Clamp(x, 0, width - 1), Mathf.Clamp(y, 0, height - 1)));

        private int PixelSize => PixelLayout.BytesPerPixel(format);

        /// <summary>Makes the changes visible; here they always are.</summary>
        public void Apply() => IncrementUpdateCount();

        /// <summary>Makes the changes visible; here they always are.</summary>
        public void Apply(bool updateMipmaps) => IncrementUpdateCount();

        /// <summary>Makes the changes visible; here they always are and stay readable.</summary>
        public void Apply(bool updateMipmaps, bool makeNoLongerReadable) => IncrementUpdateCount();

        /// <summary>Changes the size; the pixels become empty.</summary>
        public bool Reinitialize(int width, int height) => Reinitialize(width, height, format, false);

        /// <summary>Changes size and format; the pixels become empty.</summary>
        public bool Reinitialize(int width, int height, TextureFormat format, bool hasMipMap)
        {
            if (width <= 0 || height <= 0)
            {
                throw new ArgumentOutOfRangeException(nameof(width), $"A texture of {width} x {height} pixels cannot be made; both must be above 0.");
            }

            this.width = width;
            this.height = height;
            this.format = format;
            data = new byte[checked(width * height * PixelSize)];
            IncrementUpdateCount();
            return true;
        }

        /// <summary>A pixel; outside the edges as <see cref="Texture.wrapMode"/> says.</summary>
        public Color GetPixel(int x, int y) => PixelLayout.Read(format, At(Wrap(x, width), Wrap(y, height)));

        /// <summary>Between four pixels, at a place from 0 to 1.</summary>
        public Color GetPixelBilinear(float u, float v)
        {
            float x = (u * width) - 0.5f, y = (v * height) - 0.5f;
            int left = Mathf.FloorToInt(x), low = Mathf.FloorToInt(y);
            var below = Color.LerpUnclamped(GetPixel(left, low), GetPixel(left + 1, low), x - left);
            var above = Color.LerpUnclamped(GetPixel(left, low + 1), GetPixel(left + 1, low + 1), x - left);
            return Color.LerpUnclamped(below, above, y - low);
        }

        /// <summary>Sets a pixel; outside the edges as <see cref="Texture.wrapMode"/> says.</summary>
        public void SetPixel(int x, int y, Color color) => PixelLayout.Write(format, At(Wrap(x, width), Wrap(y, height)), color);

        /// <summary>All pixels, the lowest row first.</summary>
        public Color[] GetPixels() => GetPixels(0, 0, width, height);

        /// <summary>The pixels of a part, its lowest row first.</summary>
        public Color[] GetPixels(int x, int y, int blockWidth, int blockHeight)
        {
            CheckBlock(x, y, blockWidth, blockHeight, blockWidth * blockHeight);
            var colors = new Color[blockWidth * blockHeight];
            for (var i = 0; i < colors.Length; i++)
            {
                colors[i] = PixelLayout.Read(format, At(x + (i % blockWidth), y + (i / blockWidth)));
            }

            return colors;
        }

        /// <summary>All pixels as bytes, the lowest row first.</summary>
        public Color32[] GetPixels32()
        {
            var colors = new Color32[width * height];
            if (format == TextureFormat.RGBA32)
            {
                data.AsSpan().CopyTo(MemoryMarshal.AsBytes(colors.AsSpan()));
                return colors;
            }

            for (var i = 0; i < colors.Length; i++)
            {
                colors[i] = PixelLayout.Read32(format, data.AsSpan(i * PixelSize));
            }

            return colors;
        }

        /// <summary>Sets all pixels, the lowest row first.</summary>
        public void SetPixels(Color[] colors) => SetPixels(0, 0, width, height, colors);

        /// <summary>Sets the pixels of a part, its lowest row first.</summary>
        public void SetPixels(int x, int y, int blockWidth, int blockHeight, Color[] colors)
        {
            CheckBlock(x, y, blockWidth, blockHeight, colors.Length);
            for (var i = 0; i < blockWidth * blockHeight; i++)
            {
                PixelLayout.Write(format, At(x + (i % blockWidth), y + (i / blockWidth)), colors[i]);
            }
        }

        /// <summary>Sets all pixels, the lowest row first.</summary>
        public void SetPixels32(Color32[] colors) => SetPixels32(0, 0, width, height, colors);

        /// <summary>Sets the pixels of a part, its lowest row first.</summary>
        public void SetPixels32(int x, int y, int blockWidth, int blockHeight, Color32[] colors)
        {
            CheckBlock(x, y, blockWidth, blockHeight, colors.Length);
            for (var i = 0; i < blockWidth * blockHeight; i++)
            {
                PixelLayout.Write32(format, At(x + (i % blockWidth), y + (i / blockWidth)), colors[i]);
            }
        }

        /// <summary>A copy of the bytes, the lowest row first.</summary>
        public byte[] GetRawTextureData() => (byte[])data.Clone();

        /// <summary>Sets the bytes, the lowest row first.</summary>
        public void LoadRawTextureData(byte[] data)
        {
            if (data.Length < this.data.Length)
            {
                throw new ArgumentException($"A texture of {width} x {height} pixels of {format} takes {this.data.Length} bytes, but {data.Length} were given.", nameof(data));
            }

            data.AsSpan(0, this.data.Length).CopyTo(this.data);
        }

        /// <summary>Sets the bytes from elements of any size, beginning with one of them; only level 0 exists.</summary>
        public void SetPixelData<T>(T[] data, int mipLevel, int sourceDataStartIndex = 0)
            where T : struct
        {
            var bytes = MemoryMarshal.AsBytes(data.AsSpan(sourceDataStartIndex));
            if (mipLevel != 0 || bytes.Length < this.data.Length)
            {
                throw new ArgumentException($"Level 0 of a texture of {width} x {height} pixels of {format} takes {this.data.Length} bytes, but {bytes.Length} were given for level {mipLevel}.", nameof(data));
            }

            bytes.Slice(0, this.data.Length).CopyTo(this.data);
        }

        /// <summary>Copies pixels from <see cref="RenderTexture.active"/>.</summary>
        public void ReadPixels(Rect source, int destX, int destY) => ReadPixels(source, destX, destY, true);

        /// <summary>Copies pixels from <see cref="RenderTexture.active"/>.</summary>
        public void ReadPixels(Rect source, int destX, int destY, bool recalculateMipMaps)
        {
            var from = RenderTexture.active;
            if (from == null)
            {
                throw new InvalidOperationException("There is no active render texture to read from; set RenderTexture.active first.");
            }

            int x = (int)source.x, y = (int)source.y;
            var columns = Math.Min(Math.Min((int)source.width, from.width - x), width - destX);
            var rows = Math.Min(Math.Min((int)source.height, from.height - y), height - destY);
            if (x < 0 || y < 0 || destX < 0 || destY < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(source), $"The part {source} at ({destX}, {destY}) begins outside the textures.");
            }

            for (var row = 0; row < rows; row++)
            {
                var pixels = from.Pixels.Slice(((y + row) * from.width) + x, columns);
                if (format == TextureFormat.RGBA32)
                {
                    MemoryMarshal.AsBytes(pixels).CopyTo(At(destX, destY + row));
                    continue;
                }

                PixelLayout.WriteRow(format, At(destX, destY + row), pixels);
            }
        }

        private static Texture2D Filled(Color color)
        {
            var texture = new Texture2D(4, 4, TextureFormat.RGBA32, false);
            for (var i = 0; i < 16; i++)
            {
                texture.SetPixel(i % 4, i / 4, color);
            }

            return texture;
        }

        private int Wrap(int index, int count) => wrapMode switch
        {
            TextureWrapMode.Clamp => Mathf.Clamp(index, 0, count - 1),
            TextureWrapMode.Repeat => ((index % count) + count) % count,
            TextureWrapMode.MirrorOnce => Mathf.Min(index < 0 ? -1 - index : index, count - 1),
            _ => (int)Mathf.PingPong(((index % (2 * count)) + (2 * count)) % (2 * count) + 0.5f, count),
        };

        private Span<byte> At(int x, int y) => data.AsSpan(((y * width) + x) * PixelSize);

        private void CheckBlock(int x, int y, int blockWidth, int blockHeight, int count)
        {
            if (x < 0 || y < 0 || x + blockWidth > width || y + blockHeight > height || blockWidth < 0 || blockHeight < 0 || count < blockWidth * blockHeight)
            {
                throw new ArgumentException($"{count} pixels do not fill the part {blockWidth} x {blockHeight} at ({x}, {y}) of a texture of {width} x {height}.");
            }
        }
    }
}
