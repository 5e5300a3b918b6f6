namespace Hebb.Devices.Cpu
{
    /// <summary>What the native library of kernels exports. Both sides are compiled from this declaration.</summary>
    internal unsafe struct NativeTable
    {
        /// <summary><see cref="CpuKernels.Identity"/> of the library's kernels.</summary>
        public ulong Identity;

        /// <summary>
        /// Runs groups of the kernel at a place of <see cref="CpuKernels.InOrder"/>: (int, CpuDispatch*, GroupRange*) gives 0 when
        /// that worked. Untyped: Mono overflows its stack over a struct with a field that is a function pointer.
        /// </summary>
        public void* Run;
    }
}
