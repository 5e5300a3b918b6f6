using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Device memory that kernels are bound to.</summary>
    internal sealed class VulkanBuffer : DeviceBuffer
    {
        private readonly VulkanDevice device;
        private VulkanMemory? memory;

        /// <summary>Allocates; the content is undefined.</summary>
        public VulkanBuffer(VulkanDevice device, VulkanLogicalDevice logical, long bytes, string label)
            : base(device, bytes, label)
        {
            this.device = device;
            memory = VulkanMemory.ForKernels(logical, bytes, label);
        }

        /// <summary>The native buffer.</summary>
        /// <exception cref="DeviceException">The buffer was disposed.</exception>
        public VkBuffer Native => memory?.Buffer ?? throw new DeviceException($"Device buffer '{Label}' is used after it was disposed.");

        /// <inheritdoc/>
        public override void Dispose()
        {
            if (memory is null)
            {
                return;
            }

            memory.Dispose();
            memory = null;
            this.device.CountFreed(Bytes);
        }
    }
}
