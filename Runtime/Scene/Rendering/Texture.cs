namespace UnityEngine
{
    /// <summary>A picture.</summary>
    public class Texture : Object
    {
        private protected Texture()
        {
        }

        /// <summary>Pixels in a row.</summary>
        public virtual int width { get; set; }

        /// <summary>Rows.</summary>
        public virtual int height { get; set; }

        /// <summary>How it is read between its pixels.</summary>
        public FilterMode filterMode { get; set; } = FilterMode.Bilinear;

        /// <summary>How it is read outside its edges.</summary>
        public TextureWrapMode wrapMode { get; set; } = TextureWrapMode.Clamp;

        /// <summary>Whether scripts may read the pixels.</summary>
        public virtual bool isReadable => true;

        /// <summary>Rises with every change of the pixels.</summary>
        public uint updateCount { get; private set; }

        /// <summary>The size of a pixel as a part of the whole.</summary>
        public Vector2 texelSize => new Vector2(1f / width, 1f / height);

        /// <summary>Tells that the pixels changed.</summary>
        public void IncrementUpdateCount() => updateCount++;
    }
}
