using System.Text;

namespace UnityEngine
{
    /// <summary>The content of a file, as text or bytes.</summary>
    public class TextAsset : Object
    {
        private readonly byte[] content;

        /// <summary>Empty.</summary>
        public TextAsset()
            : this(string.Empty)
        {
        }

        /// <summary>With a text, kept as UTF-8.</summary>
        public TextAsset(string text)
            : this(Encoding.UTF8.GetBytes(text ?? string.Empty))
        {
        }

        internal TextAsset(byte[] content) => this.content = content;

        /// <summary>A copy of the bytes.</summary>
        public byte[] bytes => (byte[])content.Clone();

        /// <summary>The bytes read as UTF-8, without a byte order mark.</summary>
        public string text => Encoding.UTF8.GetString(content).TrimStart('\uFEFF');

        /// <summary>The number of bytes.</summary>
        public long dataSize => content.Length;

        /// <summary>The text.</summary>
        public override string ToString() => text;
    }
}
