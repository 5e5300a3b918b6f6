using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>Host memory that the device copies to and from; mapped from creation to disposal.</summary>
    internal sealed unsafe class VulkanHostBuffer : HostBuffer
    {
        private VulkanMemory? _memory;
        private byte* _pointer;

        /// <summary>Allocates and maps.</summary>
        public VulkanHostBuffer(VulkanDevice device, VulkanLogicalDevice logical, long bytes, string label)
            : base(device, bytes, label)
        {
            _memory = VulkanMemory.ForHost(logical, bytes, label);
            try
            {
                _pointer = _memory.Map();
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public override byte* Pointer => _memory is { } ? _pointer : throw Disposed();

        /// <summary>The native buffer.</summary>
        /// <exception cref="DeviceException">The buffer was disposed.</exception>
        public VkBuffer Native => _memory?.Buffer ?? throw Disposed();

        /// <inheritdoc/>
        public override void Dispose()
        {
            _memory?.Dispose();
            _memory = null;
            _pointer = null;
        }

        private DeviceException Disposed() => new DeviceException($"Host buffer '{Label}' is used after it was disposed.");
    }
}
