using System;
using System.Runtime.InteropServices;

namespace Hebb.Tensors
{
    /// <summary>
    /// Numbers on the host with a shape, row-major: what goes into a model and comes out of it. The memory is an ordinary array
    /// that the tensor shares with whoever gave it; nothing is copied unless said.
    /// </summary>
    public sealed class Tensor
    {
        private readonly Array elements;

        /// <summary>Wraps <paramref name="data"/> (not copied) as a float32 tensor.</summary>
        /// <exception cref="ArgumentException">The array's length is not the shape's.</exception>
        public Tensor(TensorShape shape, float[] data)
            : this(shape, data, DataType.Float32)
        {
        }

        /// <summary>Wraps <paramref name="data"/> (not copied) as an int32 tensor.</summary>
        /// <exception cref="ArgumentException">The array's length is not the shape's.</exception>
        public Tensor(TensorShape shape, int[] data)
            : this(shape, data, DataType.Int32)
        {
        }

        private Tensor(TensorShape shape, Array elements, DataType type)
        {
            if (elements.Length != shape.Length)
            {
                throw new ArgumentException($"A tensor of shape {shape} holds {shape.Length} elements, but the array has {elements.Length}.");
            }

            Shape = shape;
            Type = type;
            this.elements = elements;
        }

        /// <summary>The extents.</summary>
        public TensorShape Shape { get; }

        /// <summary>What one element is.</summary>
        public DataType Type { get; }

        /// <summary>The float32 elements, row-major.</summary>
        /// <exception cref="InvalidOperationException">The tensor holds integers.</exception>
        public float[] Floats => elements as float[]
            ?? throw new InvalidOperationException($"This tensor of shape {Shape} holds {Type}, not Float32.");

        /// <summary>The int32 elements, row-major.</summary>
        /// <exception cref="InvalidOperationException">The tensor holds floats.</exception>
        public int[] Ints => elements as int[]
            ?? throw new InvalidOperationException($"This tensor of shape {Shape} holds {Type}, not Int32.");

        /// <summary>The elements as bytes, without a copy.</summary>
        public Span<byte> Bytes => Type == DataType.Float32
            ? MemoryMarshal.AsBytes(Floats.AsSpan())
            : MemoryMarshal.AsBytes(Ints.AsSpan());

        /// <summary>The float32 element at <paramref name="indices"/>, one index per axis.</summary>
        public float this[params int[] indices] => Floats[Offset(indices)];

        /// <summary>A tensor of zeros.</summary>
        public static Tensor Zeros(TensorShape shape) => new Tensor(shape, new float[shape.Length]);

        /// <summary>Wraps <paramref name="labels"/> (not copied) as a vector of integers: one class per sample.</summary>
        public static Tensor FromLabels(int[] labels) => new Tensor(new TensorShape(labels.Length), labels);

        /// <summary>Copies rows of equal length into an (N, F) tensor.</summary>
        public static Tensor FromRows(float[][] rows)
        {
            if (rows.Length == 0)
            {
                throw new ArgumentException("At least one row is needed.", nameof(rows));
            }

            var width = rows[0].Length;
            var data = new float[rows.Length * width];
            for (var row = 0; row < rows.Length; row++)
            {
                if (rows[row].Length != width)
                {
                    throw new ArgumentException($"Row {row} has {rows[row].Length} values, but row 0 has {width}; all rows must be of one length.", nameof(rows));
                }

                rows[row].CopyTo(data, row * width);
            }

            return new Tensor(new TensorShape(rows.Length, width), data);
        }

        /// <summary>The same memory under another shape of the same length.</summary>
        public Tensor Reshape(TensorShape shape) => new Tensor(shape, elements, Type);

        private int Offset(int[] indices)
        {
            if (indices.Length != Shape.Rank)
            {
                throw new ArgumentException($"A tensor of shape {Shape} takes {Shape.Rank} indices, but {indices.Length} were given.", nameof(indices));
            }

            var offset = 0;
            for (var axis = 0; axis < indices.Length; axis++)
            {
                if ((uint)indices[axis] >= (uint)Shape[axis])
                {
                    throw new ArgumentOutOfRangeException(nameof(indices), $"Index {indices[axis]} along axis {axis} leaves the shape {Shape}.");
                }

                offset = (offset * Shape[axis]) + indices[axis];
            }

            return offset;
        }
    }
}
