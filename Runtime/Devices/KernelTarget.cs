namespace Hebb.Devices
{
    /// <summary>
    /// The class of machine a kernel body was written for. Every kernel has a portable body;
    /// a hot kernel may have another body for one class, held to the same parity tests.
    /// </summary>
    public enum KernelTarget
    {
        /// <summary>At most 128 invocations, 16 KiB shared memory, 8 buffers, no subgroups: runs anywhere.</summary>
        Portable,

        /// <summary>Vulkan on a processor (lavapipe): vec4 loads, subgroup broadcasts, no shared memory.</summary>
        VulkanCpu,

        /// <summary>OpenCL on a processor (PoCL): one work-item per group, explicit float16.</summary>
        OpenCLCpu,
    }
}
