using System;
using System.Collections.Generic;
using Hebb.Devices;
using Hebb.Tensors;

namespace Hebb.Graphs
{
    /// <summary>Places items one after another in one buffer, each at a multiple of the alignment that the device wants.</summary>
    internal sealed class ArenaLayout<T>
        where T : class
    {
        private readonly Dictionary<T, (long Offset, long Bytes)> places = new Dictionary<T, (long Offset, long Bytes)>();
        private readonly long alignment;

        public ArenaLayout(IReadOnlyList<T> items, Func<T, TensorShape> shape, DeviceInfo device)
        {
            Items = items;
            alignment = device.RangeAlignment;
            long end = 0;
            foreach (var item in items)
            {
                var bytes = 4L * shape(item).Length;
                places.Add(item, (end, bytes));
                end += DeviceBuffer.RoundUp(bytes, alignment);
            }

            Bytes = Math.Max(end, alignment);
        }

        public IReadOnlyList<T> Items { get; }

        public long Bytes { get; }

        public bool Contains(T item) => places.ContainsKey(item);

        public long Offset(T item) => places[item].Offset;

        public BufferRange Range(DeviceBuffer buffer, T item)
        {
            var (offset, bytes) = places[item];
            return new BufferRange(buffer, offset, bytes);
        }

        public IReadOnlyList<(long Offset, long Bytes)> Stretches(IReadOnlyCollection<T> items, long limit)
        {
            var wanted = new HashSet<T>(items);
            var stretches = new List<(long Offset, long Bytes)>();
            foreach (var item in Items)
            {
                if (!wanted.Contains(item))
                {
                    continue;
                }

                var (offset, bytes) = places[item];
                var padded = DeviceBuffer.RoundUp(bytes, alignment);
                var last = stretches.Count - 1;
                if (last >= 0 && stretches[last].Offset + stretches[last].Bytes == offset && stretches[last].Bytes + padded <= limit)
                {
                    stretches[last] = (stretches[last].Offset, stretches[last].Bytes + padded);
                }
                else
                {
                    stretches.Add((offset, padded));
                }
            }

            return stretches;
        }
    }
}
