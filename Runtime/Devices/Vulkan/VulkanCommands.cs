using System;
using System.Collections.Generic;
using Silk.NET.Vulkan;
using VkBuffer = Silk.NET.Vulkan.Buffer;

namespace Hebb.Devices.Vulkan
{
    /// <summary>One command buffer, which can be submitted any number of times once it is ended.</summary>
    internal sealed unsafe class VulkanCommands : IDisposable
    {
        private const PipelineStageFlags WorkStages = PipelineStageFlags.ComputeShaderBit | PipelineStageFlags.TransferBit;
        private const AccessFlags Writes = AccessFlags.ShaderWriteBit | AccessFlags.TransferWriteBit;
        private const AccessFlags Reads = AccessFlags.ShaderReadBit | AccessFlags.TransferReadBit;

        private readonly VulkanLogicalDevice device;

        /// <summary>Takes a command buffer from the device's pool.</summary>
        public VulkanCommands(VulkanLogicalDevice device)
        {
            this.device = device;
            var allocate = new CommandBufferAllocateInfo
            {
                SType = StructureType.CommandBufferAllocateInfo,
                CommandPool = device.CommandPool,
                Level = CommandBufferLevel.Primary,
                CommandBufferCount = 1,
            };
            CommandBuffer handle;
            device.Check(device.Api.AllocateCommandBuffers(device.Handle, &allocate, &handle), "allocating a command buffer");
            Handle = handle;
        }

        /// <summary>What is submitted.</summary>
        public CommandBuffer Handle { get; }

        /// <summary>Starts over. What follows sees everything that earlier submissions wrote.</summary>
        public void Begin()
        {
            var begin = new CommandBufferBeginInfo { SType = StructureType.CommandBufferBeginInfo };
            this.device.Check(this.device.Api.BeginCommandBuffer(Handle, &begin), "beginning a recording");
            Barrier();
        }

        /// <summary>Makes everything after see what everything before wrote, and not overwrite what everything before reads.</summary>
        public void Barrier() => Barrier(WorkStages, Reads | Writes);

        /// <summary>Copies between two buffers.</summary>
        public void Copy(VkBuffer source, long sourceOffset, VkBuffer destination, long destinationOffset, long bytes)
        {
            var region = new BufferCopy { SrcOffset = (ulong)sourceOffset, DstOffset = (ulong)destinationOffset, Size = (ulong)bytes };
            this.device.Api.CmdCopyBuffer(Handle, source, destination, 1, &region);
        }

        /// <summary>Sets every byte of a buffer to zero.</summary>
        public void Clear(VkBuffer buffer) => this.device.Api.CmdFillBuffer(Handle, buffer, 0, Vk.WholeSize, 0);

        /// <summary>Runs a kernel.</summary>
        public void Dispatch(VulkanPipeline pipeline, DescriptorSet buffers, IReadOnlyList<int> scalars, KernelExtent groups)
        {
            var api = this.device.Api;
            api.CmdBindPipeline(Handle, PipelineBindPoint.Compute, pipeline.Handle);
            api.CmdBindDescriptorSets(Handle, PipelineBindPoint.Compute, pipeline.Layout, 0, 1, &buffers, 0, null);
            if (scalars.Count > 0)
            {
                var values = stackalloc int[scalars.Count];
                for (var i = 0; i < scalars.Count; i++)
                {
                    values[i] = scalars[i];
                }

                api.CmdPushConstants(Handle, pipeline.Layout, ShaderStageFlags.ComputeBit, 0, (uint)scalars.Count * sizeof(int), values);
            }

            api.CmdDispatch(Handle, (uint)groups.X, (uint)groups.Y, (uint)groups.Z);
        }

        /// <summary>Ends the list. What it copied to host memory is there once a submission is complete.</summary>
        public void End()
        {
            Barrier(PipelineStageFlags.HostBit, AccessFlags.HostReadBit);
            this.device.Check(this.device.Api.EndCommandBuffer(Handle), "ending a recording");
        }

        /// <summary>Gives the command buffer back; no submission may be running.</summary>
        public void Dispose()
        {
            var handle = Handle;
            this.device.Api.FreeCommandBuffers(this.device.Handle, this.device.CommandPool, 1, &handle);
        }

        private void Barrier(PipelineStageFlags waiting, AccessFlags accesses)
        {
            var barrier = new MemoryBarrier { SType = StructureType.MemoryBarrier, SrcAccessMask = Writes, DstAccessMask = accesses };
            this.device.Api.CmdPipelineBarrier(Handle, WorkStages, waiting, DependencyFlags.None, 1, &barrier, 0, null, 0, null);
        }
    }
}
