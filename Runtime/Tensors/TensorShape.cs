using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Hebb.Tensors
{
    /// <summary>
    /// The extents of a tensor, outermost first: (N, F) for vectors, (N, C, H, W) for images, (N, T, F) for sequences.
    /// A value type: equal when all extents are. The default value is a scalar (rank 0, one element).
    /// </summary>
    public readonly struct TensorShape : IEquatable<TensorShape>, IReadOnlyList<int>
    {
        private readonly int[]? extents;

        /// <summary>Creates a shape; no arguments give a scalar.</summary>
        /// <exception cref="ArgumentException">An extent is below 1, or the number of elements exceeds 2^31 - 1.</exception>
        public TensorShape(params int[] extents)
        {
            long length = 1;
            foreach (var extent in extents)
            {
                if (extent < 1)
                {
                    throw new ArgumentException($"Every extent of a shape must be at least 1, but ({string.Join(", ", extents)}) was given.", nameof(extents));
                }

                length *= extent;
                if (length > int.MaxValue)
                {
                    throw new ArgumentException($"The shape ({string.Join(", ", extents)}) has more than 2^31 - 1 elements.", nameof(extents));
                }
            }

            this.extents = (int[])extents.Clone();
        }

        /// <summary>Number of extents.</summary>
        public int Rank => extents?.Length ?? 0;

        /// <summary>Number of elements: the product of all extents, 1 for a scalar.</summary>
        public int Length
        {
            get
            {
                var product = 1;
                foreach (var extent in extents ?? Array.Empty<int>())
                {
                    product *= extent;
                }

                return product;
            }
        }

        /// <inheritdoc/>
        int IReadOnlyCollection<int>.Count => Rank;

        /// <summary>The extent along <paramref name="axis"/>; negative counts from the end, -1 is the innermost.</summary>
        public int this[int axis] => extents is null
            ? throw new IndexOutOfRangeException("A scalar has no axes.")
            : extents[axis < 0 ? axis + extents.Length : axis];

        /// <summary>Equal when all extents are.</summary>
        public static bool operator ==(TensorShape left, TensorShape right) => left.Equals(right);

        /// <summary>The negation of ==.</summary>
        public static bool operator !=(TensorShape left, TensorShape right) => !left.Equals(right);

        /// <summary>The extents as a new array.</summary>
        public int[] ToArray() => extents is null ? Array.Empty<int>() : (int[])extents.Clone();

        /// <summary>This shape with <paramref name="extent"/> before the first axis: a batch of such samples.</summary>
        public TensorShape Prepend(int extent) => new TensorShape(new[] { extent }.Concat(ToArray()).ToArray());

        /// <summary>This shape without its first axis: one sample of a batch.</summary>
        /// <exception cref="InvalidOperationException">The shape is a scalar.</exception>
        public TensorShape DropFirst() => Rank == 0
            ? throw new InvalidOperationException("A scalar has no first axis to drop.")
            : new TensorShape(ToArray().Skip(1).ToArray());

        /// <summary>The product of the extents from axis <paramref name="from"/> (included) to <paramref name="to"/> (excluded); 1 for none.</summary>
        public int Product(int from, int to)
        {
            var product = 1;
            for (var axis = from; axis < to; axis++)
            {
                product *= this[axis];
            }

            return product;
        }

        /// <inheritdoc/>
        public bool Equals(TensorShape other) => ToArray().AsSpan().SequenceEqual(other.ToArray());

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is TensorShape other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var extent in this)
            {
                hash.Add(extent);
            }

            return hash.ToHashCode();
        }

        /// <inheritdoc/>
        public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)ToArray()).GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>The extents in brackets: <c>(128, 784)</c>.</summary>
        public override string ToString() => $"({string.Join(", ", this)})";
    }
}
