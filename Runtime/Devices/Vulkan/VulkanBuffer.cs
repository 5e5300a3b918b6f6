using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Device memory that kernels are bound to.</summary>
    internal sealed class VulkanBuffer : DeviceBuffer
    {
        private readonly VulkanDevice _device;
        private VulkanMemory? _memory;

        /// <summary>Allocates; the content is undefined.</summary>
        public VulkanBuffer(VulkanDevice device, VulkanLogicalDevice logical, long bytes, string label)
            : base(device, bytes, label)
        {
            _device = device;
            _memory = VulkanMemory.ForKernels(logical, bytes, label);
        }

        /// <summary>The native buffer.</summary>
        /// <exception cref="DeviceException">The buffer was disposed.</exception>
        public VkBuffer Native => _memory?.Buffer ?? throw new DeviceException($"Device buffer '{Label}' is used after it was disposed.");

        /// <inheritdoc/>
        public override void Dispose()
        {
            if (_memory is null)
            {
                return;
            }

            _memory.Dispose();
            _memory = null;
            _device.CountFreed(Bytes);
        }
    }
}
