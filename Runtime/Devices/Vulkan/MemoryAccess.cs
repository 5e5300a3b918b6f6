namespace Hebb.Devices.Vulkan
{
    /// <summary>Bytes of one memory that an operation reads or writes.</summary>
    internal readonly struct MemoryAccess
    {
        private readonly object memory;
        private readonly long start;
        private readonly long end;
        private readonly bool writes;

        /// <summary>Names the bytes [<paramref name="start"/>, <paramref name="start"/> + <paramref name="bytes"/>) of <paramref name="memory"/>, which is compared by identity.</summary>
        public MemoryAccess(object memory, long start, long bytes, bool writes)
        {
            this.memory = memory;
            this.start = start;
            end = start + bytes;
            this.writes = writes;
        }

        /// <summary>True when the two touch a byte in common and one of them writes.</summary>
        public bool ConflictsWith(in MemoryAccess other) =>
            (this.writes || other.writes) && ReferenceEquals(this.memory, other.memory) && this.start < other.end && other.start < end;
    }
}
