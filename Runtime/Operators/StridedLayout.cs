using System;
using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Kernels;
using Hebb.Tensors;

namespace Hebb.Operators
{
    /// <summary>Where the elements of a tensor lie in an array, as strides along at most six axes; axes that can be walked as one are joined.</summary>
    internal sealed class StridedLayout
    {
        private const int Axes = 6;

        private readonly int[] extents = new int[Axes];
        private readonly int[] strides = new int[Axes];

        /// <exception cref="ArgumentException">More than six axes remain.</exception>
        public StridedLayout(string operation, TensorShape shape, int[] strides, int offset)
        {
            Offset = offset;
            Count = shape.Length;
            var joined = Join(shape, strides);
            if (joined.Count > Axes)
            {
                throw new ArgumentException($"{operation} of a tensor of shape {shape} moves {joined.Count} axes independently, but at most {Axes} are possible. Reshape it, or move fewer axes at a time.");
            }

            Array.Fill(extents, 1);
            for (var axis = 0; axis < joined.Count; axis++)
            {
                (extents[Axes - 1 - axis], this.strides[Axes - 1 - axis]) = joined[axis];
            }
        }

        /// <summary>Where the first element lies.</summary>
        public int Offset { get; }

        /// <summary>Number of elements.</summary>
        public int Count { get; }

        /// <summary>The row-major strides of a tensor.</summary>
        public static int[] Strides(TensorShape shape)
        {
            var strides = new int[shape.Rank];
            for (var axis = 0; axis < strides.Length; axis++)
            {
                strides[axis] = shape.Product(axis + 1, shape.Rank);
            }

            return strides;
        }

        /// <summary>Extent of one of the six axes.</summary>
        public int Extent(int axis) => extents[axis];

        /// <summary>Stride of one of the six axes.</summary>
        public int Stride(int axis) => strides[axis];

        /// <summary>The dispatch that writes consecutive elements to their places.</summary>
        public Dispatch Write(BufferRange source, BufferRange destination) => new StridedWriteKernel
        {
            X = source,
            Y = destination,
            Count = Count,
            ExtentB = extents[1],
            ExtentC = extents[2],
            ExtentD = extents[3],
            ExtentE = extents[4],
            ExtentF = extents[5],
            StrideA = strides[0],
            StrideB = strides[1],
            StrideC = strides[2],
            StrideD = strides[3],
            StrideE = strides[4],
            StrideF = strides[5],
            Offset = Offset,
        }.ToDispatch();

        /// <summary>The dispatch that reads elements from their places one after another.</summary>
        public Dispatch Read(BufferRange source, BufferRange destination) => new StridedReadKernel
        {
            X = source,
            Y = destination,
            Count = Count,
            ExtentB = extents[1],
            ExtentC = extents[2],
            ExtentD = extents[3],
            ExtentE = extents[4],
            ExtentF = extents[5],
            StrideA = strides[0],
            StrideB = strides[1],
            StrideC = strides[2],
            StrideD = strides[3],
            StrideE = strides[4],
            StrideF = strides[5],
            Offset = Offset,
        }.ToDispatch();

        /// <summary>Extents and strides from the last axis to the first, without extents of 1 and with neighbours joined where one stride continues the other.</summary>
        private static List<(int Extent, int Stride)> Join(TensorShape shape, int[] strides)
        {
            var joined = new List<(int Extent, int Stride)>();
            for (var axis = shape.Rank - 1; axis >= 0; axis--)
            {
                var last = joined.Count - 1;
                if (shape[axis] == 1)
                {
                    continue;
                }

                if (last >= 0 && strides[axis] == joined[last].Stride * joined[last].Extent)
                {
                    joined[last] = (joined[last].Extent * shape[axis], joined[last].Stride);
                }
                else
                {
                    joined.Add((shape[axis], strides[axis]));
                }
            }

            return joined;
        }
    }
}
