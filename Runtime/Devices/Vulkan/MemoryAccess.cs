namespace Hebb.Devices.Vulkan
{
    /// <summary>Bytes of one memory that an operation reads or writes.</summary>
    internal readonly struct MemoryAccess
    {
        private readonly object _memory;
        private readonly long _start;
        private readonly long _end;
        private readonly bool _writes;

        /// <summary>Names the bytes [<paramref name="start"/>, <paramref name="start"/> + <paramref name="bytes"/>) of <paramref name="memory"/>, which is compared by identity.</summary>
        public MemoryAccess(object memory, long start, long bytes, bool writes)
        {
            _memory = memory;
            _start = start;
            _end = start + bytes;
            _writes = writes;
        }

        /// <summary>True when the two touch a byte in common and one of them writes.</summary>
        public bool ConflictsWith(in MemoryAccess other) =>
            (_writes || other._writes) && ReferenceEquals(_memory, other._memory) && _start < other._end && other._start < _end;
    }
}
