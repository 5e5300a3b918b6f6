using System;
using Silk.NET.Vulkan;
using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>One native buffer with memory of its own.</summary>
    internal sealed unsafe class VulkanMemory : IDisposable
    {
        private readonly VulkanLogicalDevice device;
        private readonly DeviceMemory memory;

        private VulkanMemory(VulkanLogicalDevice device, long bytes, BufferUsageFlags usage, MemoryPropertyFlags required, MemoryPropertyFlags preferred, string label)
        {
            this.device = device;
            var doing = $"allocating {bytes} bytes for '{label}'";
            Buffer = CreateBuffer(bytes, usage, doing);
            try
            {
                this.memory = AllocateMemory(required, preferred, doing);
                device.Check(device.Api.BindBufferMemory(device.Handle, Buffer, this.memory, 0), doing);
                device.Name(ObjectType.Buffer, Buffer.Handle, label);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>The native buffer.</summary>
        public VkBuffer Buffer { get; }

        /// <summary>Memory for kernels, where they reach it fastest.</summary>
        public static VulkanMemory ForKernels(VulkanLogicalDevice device, long bytes, string label) => new VulkanMemory(
            device,
            bytes,
            BufferUsageFlags.StorageBufferBit | BufferUsageFlags.TransferSrcBit | BufferUsageFlags.TransferDstBit,
            MemoryPropertyFlags.None,
            MemoryPropertyFlags.DeviceLocalBit,
            label);

        /// <summary>Memory for transfers that the host reaches without flushing, through its caches if possible.</summary>
        public static VulkanMemory ForHost(VulkanLogicalDevice device, long bytes, string label) => new VulkanMemory(
            device,
            bytes,
            BufferUsageFlags.TransferSrcBit | BufferUsageFlags.TransferDstBit,
            MemoryPropertyFlags.HostVisibleBit | MemoryPropertyFlags.HostCoherentBit,
            MemoryPropertyFlags.HostVisibleBit | MemoryPropertyFlags.HostCoherentBit | MemoryPropertyFlags.HostCachedBit,
            label);

        /// <summary>Makes all of it visible to the host until disposal.</summary>
        public byte* Map()
        {
            void* pointer;
            this.device.Check(this.device.Api.MapMemory(this.device.Handle, this.memory, 0, Vk.WholeSize, MemoryMapFlags.None, &pointer), "mapping host memory");
            return (byte*)pointer;
        }

        /// <summary>Gives buffer and memory back. Called once.</summary>
        public void Dispose()
        {
            this.device.Api.DestroyBuffer(this.device.Handle, Buffer, null);
            this.device.Api.FreeMemory(this.device.Handle, this.memory, null);
        }

        private VkBuffer CreateBuffer(long bytes, BufferUsageFlags usage, string doing)
        {
            var create = new BufferCreateInfo
            {
                SType = StructureType.BufferCreateInfo,
                Size = (ulong)bytes,
                Usage = usage,
                SharingMode = SharingMode.Exclusive,
            };
            VkBuffer buffer;
            this.device.Check(this.device.Api.CreateBuffer(this.device.Handle, &create, null, &buffer), doing);
            return buffer;
        }

        private DeviceMemory AllocateMemory(MemoryPropertyFlags required, MemoryPropertyFlags preferred, string doing)
        {
            MemoryRequirements requirements;
            this.device.Api.GetBufferMemoryRequirements(this.device.Handle, Buffer, &requirements);
            var type = this.device.Physical.FindMemoryType(requirements.MemoryTypeBits, required, preferred) ??
                throw new DeviceException($"Vulkan device {this.device.Physical.Info} has no memory with the properties {required}, needed for {doing}. Update its driver.");
            var allocate = new MemoryAllocateInfo
            {
                SType = StructureType.MemoryAllocateInfo,
                AllocationSize = requirements.Size,
                MemoryTypeIndex = type,
            };
            DeviceMemory memory;
            this.device.Check(this.device.Api.AllocateMemory(this.device.Handle, &allocate, null, &memory), doing);
            return memory;
        }
    }
}
