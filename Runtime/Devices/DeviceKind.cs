namespace Hebb.Devices
{
    /// <summary>The programming interface through which a device is driven.</summary>
    public enum DeviceKind
    {
        /// <summary>Managed code on the processor. Always works; the reference for every other device.</summary>
        Cpu,

        /// <summary>Vulkan 1.1 or newer compute shaders.</summary>
        Vulkan,

        /// <summary>OpenCL 1.2 or newer kernels.</summary>
        OpenCL,
    }
}
