namespace Hebb.Devices
{
    /// <summary>How a kernel body sees the elements of one of its buffers.</summary>
    internal enum KernelBufferType
    {
        /// <summary>32-bit floats.</summary>
        Float,

        /// <summary>Groups of four 32-bit floats, 16-byte aligned.</summary>
        Float4,

        /// <summary>32-bit signed integers.</summary>
        Int,

        /// <summary>32-bit unsigned integers.</summary>
        UInt,
    }
}
