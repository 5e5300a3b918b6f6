namespace Hebb.Devices.OpenCL
{
    /// <summary>Where a device takes its kernels from.</summary>
    internal interface IOpenCLKernels
    {
        /// <summary>The body of a kernel that suits <paramref name="target"/> best.</summary>
        /// <exception cref="DeviceException">No kernel has this name.</exception>
        KernelVariant Find(string kernel, KernelTarget target);

        /// <summary>The complete OpenCL C text of a body.</summary>
        string ReadSource(KernelVariant variant);
    }
}
