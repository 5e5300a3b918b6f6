namespace Hebb.Devices.OpenCL
{
    /// <summary>The kernels that this assembly carries.</summary>
    internal sealed class EmbeddedKernels : IOpenCLKernels
    {
        public KernelVariant Find(string kernel, KernelTarget target) => KernelLibrary.Find(kernel, target);

        public string ReadSource(KernelVariant variant) => variant.ReadOpenCLSource();
    }
}
