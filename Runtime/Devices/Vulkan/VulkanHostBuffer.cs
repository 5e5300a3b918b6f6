using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Host memory that the device copies to and from; mapped from creation to disposal.</summary>
    internal sealed unsafe class VulkanHostBuffer : HostBuffer
    {
        private VulkanMemory? memory;
        private byte* pointer;

        /// <summary>Allocates and maps.</summary>
        public VulkanHostBuffer(VulkanDevice device, VulkanLogicalDevice logical, long bytes, string label)
            : base(device, bytes, label)
        {
            memory = VulkanMemory.ForHost(logical, bytes, label);
            try
            {
                pointer = memory.Map();
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public override byte* Pointer => memory is { } ? pointer : throw Disposed();

        /// <summary>The native buffer.</summary>
        /// <exception cref="DeviceException">The buffer was disposed.</exception>
        public VkBuffer Native => memory?.Buffer ?? throw Disposed();

        /// <inheritdoc/>
        public override void Dispose()
        {
            memory?.Dispose();
            memory = null;
            pointer = null;
        }

        private DeviceException Disposed() => new DeviceException($"Host buffer '{Label}' is used after it was disposed.");
    }
}
