using System;
using System.Collections.Generic;
using System.Linq;
using Hebb.Devices;

namespace Hebb.Graphs
{
    /// <summary>
    /// Gives every computed tensor an offset in the activation arena so that tensors alive at the same time never overlap.
    /// Greedy by size: the largest tensor first, each at the lowest offset that is free during its life
    /// (Pisarchyk and Lee 2020, section 5.2).
    /// </summary>
    internal sealed class MemoryPlan
    {
        private readonly Dictionary<GraphTensor, long> offsets = new Dictionary<GraphTensor, long>();

        /// <param name="steps">The operators in the order they run.</param>
        /// <param name="kept">Roots that must survive until the end of the run.</param>
        /// <param name="placed">Roots that live elsewhere and need no room here.</param>
        /// <param name="device">Says what offsets must be multiples of.</param>
        public MemoryPlan(IReadOnlyList<Operator> steps, IReadOnlyCollection<GraphTensor> kept, IReadOnlyCollection<GraphTensor> placed, DeviceInfo device)
        {
            var taken = new List<Life>();
            foreach (var life in Lives(steps, new HashSet<GraphTensor>(kept), new HashSet<GraphTensor>(placed), device.RangeAlignment)
                .OrderByDescending(life => life.Bytes).ThenBy(life => life.First))
            {
                life.Offset = LowestFree(life, taken);
                taken.Add(life);
                offsets.Add(life.Tensor, life.Offset);
                Bytes = Math.Max(Bytes, life.Offset + life.Bytes);
            }
        }

        public long Bytes { get; }

        public long Offset(GraphTensor root) => offsets[root];

        private static IEnumerable<Life> Lives(IReadOnlyList<Operator> steps, HashSet<GraphTensor> kept, HashSet<GraphTensor> placed, long alignment)
        {
            var lives = new Dictionary<GraphTensor, Life>();
            for (var step = 0; step < steps.Count; step++)
            {
                foreach (var tensor in steps[step].Inputs.Concat(steps[step].Outputs).Concat(steps[step].Workspaces))
                {
                    var root = tensor.Root;
                    if (root.Role != TensorRole.Value || placed.Contains(root))
                    {
                        continue;
                    }

                    if (!lives.TryGetValue(root, out var life))
                    {
                        life = new Life(root, step, alignment);
                        lives.Add(root, life);
                    }

                    life.Last = kept.Contains(root) ? steps.Count : step;
                }
            }

            return lives.Values;
        }

        private static long LowestFree(Life life, List<Life> taken)
        {
            long offset = 0;
            foreach (var other in taken.Where(life.Overlaps).OrderBy(other => other.Offset))
            {
                if (offset + life.Bytes <= other.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, other.Offset + other.Bytes);
            }

            return offset;
        }

        private sealed class Life
        {
            public Life(GraphTensor tensor, int first, long alignment)
            {
                Tensor = tensor;
                First = first;
                Last = first;
                Bytes = DeviceBuffer.RoundUp(tensor.Bytes, alignment);
            }

            public GraphTensor Tensor { get; }

            public int First { get; }

            public int Last { get; set; }

            public long Bytes { get; }

            public long Offset { get; set; }

            public bool Overlaps(Life other) => First <= other.Last && other.First <= Last;
        }
    }
}
