using Hebb.Tensors;

namespace Hebb.Assets
{
    /// <summary>A tensor in a safetensors file: what it is and where it lies.</summary>
    public sealed class SafetensorsEntry
    {
        internal SafetensorsEntry(string name, SafetensorsType type, TensorShape shape, long begin)
        {
            Name = name;
            Type = type;
            Shape = shape;
            Begin = begin;
        }

        /// <summary>Unique within the file.</summary>
        public string Name { get; }

        /// <summary>What one element is.</summary>
        public SafetensorsType Type { get; }

        /// <summary>The extents.</summary>
        public TensorShape Shape { get; }

        /// <summary>How many bytes it takes.</summary>
        public long Bytes => (long)Shape.Length * ElementBytes(Type);

        /// <summary>Its first byte, counted from the end of the header.</summary>
        internal long Begin { get; }

        /// <summary>The byte after its last, counted from the end of the header.</summary>
        internal long End => Begin + Bytes;

        /// <inheritdoc/>
        public override string ToString() => $"{Name} {Type}{Shape}";

        internal static int ElementBytes(SafetensorsType type) => type switch
        {
            SafetensorsType.F16 => sizeof(ushort),
            SafetensorsType.I64 => sizeof(long),
            _ => sizeof(int),
        };
    }
}
