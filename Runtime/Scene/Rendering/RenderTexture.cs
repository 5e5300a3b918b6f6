using System;

namespace UnityEngine
{
    /// <summary>A picture that cameras draw into; the first row is the lowest.</summary>
    public class RenderTexture : Texture
    {
        [ThreadStatic]
        private static RenderTexture? activeOne;

        private Color32[] pixels = Array.Empty<Color32>();

        /// <summary>A picture of a size; there is no depth buffer whatever <paramref name="depth"/>.</summary>
        public RenderTexture(int width, int height, int depth)
        {
            if (width <= 0 || height <= 0)
            {
                throw new ArgumentOutOfRangeException(nameof(width), $"A render texture of {width} x {height} pixels cannot be made; both must be above 0.");
            }

            this.width = width;
            this.height = height;
            this.depth = depth;
        }

        /// <summary>A picture of a size with eight bits per part.</summary>
        public RenderTexture(int width, int height, int depth, RenderTextureFormat format)
            : this(width, height, depth) => this.format = format;

        /// <summary>The one that <see cref="Texture2D.ReadPixels(Rect, int, int)"/> reads from; null for none.</summary>
        public static RenderTexture active { get => activeOne!; set => activeOne = value; }

        /// <summary>The bits of the depth buffer that was asked for.</summary>
        public int depth { get; set; }

        /// <summary>The layout of a pixel.</summary>
        public RenderTextureFormat format { get; set; }

        internal Span<Color32> Pixels
        {
            get
            {
                Create();
                return pixels;
            }
        }

        /// <summary>A picture for a short while.</summary>
        public static RenderTexture GetTemporary(int width, int height) => GetTemporary(width, height, 0);

        /// <summary>A picture for a short while.</summary>
        public static RenderTexture GetTemporary(int width, int height, int depthBuffer) => new RenderTexture(width, height, depthBuffer);

        /// <summary>Gives back a picture of <see cref="GetTemporary(int, int)"/>.</summary>
        public static void ReleaseTemporary(RenderTexture temp) => temp.Release();

        /// <summary>Takes the memory now.</summary>
        public bool Create()
        {
            if (pixels.Length != width * height)
            {
                pixels = new Color32[width * height];
            }

            return true;
        }

        /// <summary>Whether the memory was taken.</summary>
        public bool IsCreated() => pixels.Length > 0;

        /// <summary>Gives back the memory; it is taken again at the next use.</summary>
        public void Release() => pixels = Array.Empty<Color32>();

        internal override void DestroyNow()
        {
            Release();
            base.DestroyNow();
        }
    }
}
