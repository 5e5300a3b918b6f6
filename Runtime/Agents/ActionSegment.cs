using System;

namespace Hebb.Agents
{
    /// <summary>A part of an array that holds one agent's actions of one type.</summary>
    /// <typeparam name="T">float for continuous, int for discrete actions.</typeparam>
    public readonly struct ActionSegment<T>
        where T : struct
    {
        private readonly T[] array;
        private readonly int offset;

        /// <summary>A segment of <paramref name="array"/>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The segment leaves the array.</exception>
        public ActionSegment(T[] array, int offset, int length)
        {
            if (offset < 0 || length < 0 || offset > array.Length - length)
            {
                throw new ArgumentOutOfRangeException(nameof(length), $"Actions {offset} to {offset + length} were asked for, but there are {array.Length}.");
            }

            this.array = array;
            this.offset = offset;
            Length = length;
        }

        /// <summary>Number of actions.</summary>
        public int Length { get; }

        /// <summary>One action.</summary>
        public T this[int index]
        {
            get => array[offset + Checked(index)];
            set => array[offset + Checked(index)] = value;
        }

        /// <summary>All actions.</summary>
        public Span<T> AsSpan() => array.AsSpan(offset, Length);

        private int Checked(int index) => (uint)index < (uint)Length
            ? index
            : throw new IndexOutOfRangeException($"Action {index} was asked for, but the agent has {Length} of this kind.");
    }
}
