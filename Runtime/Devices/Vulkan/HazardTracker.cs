using System.Collections.Generic;

namespace Hebb.Devices.Vulkan
{
    /// <summary>
    /// Says where a list of operations needs a barrier: before an operation that reads what one since the last barrier wrote,
    /// or writes what one since then read or wrote. Bytes are compared, not buffers, so that independent work overlaps.
    /// </summary>
    internal sealed class HazardTracker
    {
        private readonly List<MemoryAccess> sinceBarrier = new List<MemoryAccess>();

        /// <summary>Adds an operation with all its accesses. True when a barrier must come before it; everything earlier is then settled.</summary>
        public bool Add(IReadOnlyList<MemoryAccess> operation)
        {
            var barrier = Conflicts(operation);
            if (barrier)
            {
                sinceBarrier.Clear();
            }

            sinceBarrier.AddRange(operation);
            return barrier;
        }

        private bool Conflicts(IReadOnlyList<MemoryAccess> operation)
        {
            foreach (var access in operation)
            {
                foreach (var earlier in sinceBarrier)
                {
                    if (access.ConflictsWith(earlier))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
