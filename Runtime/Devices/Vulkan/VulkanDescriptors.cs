using System;
using System.Collections.Generic;
using System.Linq;
using Silk.NET.Vulkan;

namespace Hebb.Devices.Vulkan
{
    /// <summary>The buffer bindings of a whole recording, in one pool.</summary>
    internal sealed unsafe class VulkanDescriptors : IDisposable
    {
        private const string Doing = "allocating descriptor sets";

        private readonly VulkanLogicalDevice device;
        private readonly DescriptorPool pool;

        /// <summary>Makes room for the bindings of <paramref name="dispatches"/>, which must not be empty.</summary>
        public VulkanDescriptors(VulkanLogicalDevice device, IReadOnlyList<Dispatch> dispatches)
        {
            this.device = device;
            var size = new DescriptorPoolSize
            {
                Type = DescriptorType.StorageBuffer,
                DescriptorCount = (uint)dispatches.Sum(dispatch => dispatch.Buffers.Count),
            };
            var create = new DescriptorPoolCreateInfo
            {
                SType = StructureType.DescriptorPoolCreateInfo,
                MaxSets = (uint)dispatches.Count,
                PoolSizeCount = 1,
                PPoolSizes = &size,
            };
            DescriptorPool pool;
            device.Check(device.Api.CreateDescriptorPool(device.Handle, &create, null, &pool), Doing);
            this.pool = pool;
        }

        /// <summary>Binds ranges to a kernel. Each spans its padding too, which kernels may read.</summary>
        public DescriptorSet Bind(VulkanPipeline pipeline, IReadOnlyList<BufferRange> ranges)
        {
            var pool = this.pool;
            var layout = pipeline.SetLayout;
            var allocate = new DescriptorSetAllocateInfo
            {
                SType = StructureType.DescriptorSetAllocateInfo,
                DescriptorPool = pool,
                DescriptorSetCount = 1,
                PSetLayouts = &layout,
            };
            DescriptorSet set;
            this.device.Check(this.device.Api.AllocateDescriptorSets(this.device.Handle, &allocate, &set), Doing);

            var infos = stackalloc DescriptorBufferInfo[ranges.Count];
            var writes = stackalloc WriteDescriptorSet[ranges.Count];
            for (var i = 0; i < ranges.Count; i++)
            {
                infos[i] = new DescriptorBufferInfo
                {
                    Buffer = ((VulkanBuffer)ranges[i].Buffer!).Native,
                    Offset = (ulong)ranges[i].Offset,
                    Range = (ulong)DeviceBuffer.RoundUp(ranges[i].Bytes),
                };
                writes[i] = new WriteDescriptorSet
                {
                    SType = StructureType.WriteDescriptorSet,
                    DstSet = set,
                    DstBinding = (uint)i,
                    DescriptorCount = 1,
                    DescriptorType = DescriptorType.StorageBuffer,
                    PBufferInfo = &infos[i],
                };
            }

            this.device.Api.UpdateDescriptorSets(this.device.Handle, (uint)ranges.Count, writes, 0, null);
            return set;
        }

        /// <summary>Gives all bindings back.</summary>
        public void Dispose() => this.device.Api.DestroyDescriptorPool(this.device.Handle, this.pool, null);
    }
}
