using System;
using Silk.NET.Core;

namespace Silk.NET.Vulkan
{
    /// <summary>The functions of one logical device, without the detour through the loader.</summary>
    internal sealed unsafe class DeviceFunctions
    {
        public readonly delegate* unmanaged[Stdcall]<Device, AllocationCallbacks*, void> DestroyDevice;
        public readonly delegate* unmanaged[Stdcall]<Device, uint, uint, Queue*, void> GetDeviceQueue;
        public readonly delegate* unmanaged[Stdcall]<Device, Result> DeviceWaitIdle;
        public readonly delegate* unmanaged[Stdcall]<Queue, uint, SubmitInfo*, Fence, Result> QueueSubmit;
        public readonly delegate* unmanaged[Stdcall]<Device, BufferCreateInfo*, AllocationCallbacks*, Buffer*, Result> CreateBuffer;
        public readonly delegate* unmanaged[Stdcall]<Device, Buffer, AllocationCallbacks*, void> DestroyBuffer;
        public readonly delegate* unmanaged[Stdcall]<Device, Buffer, MemoryRequirements*, void> GetBufferMemoryRequirements;
        public readonly delegate* unmanaged[Stdcall]<Device, MemoryAllocateInfo*, AllocationCallbacks*, DeviceMemory*, Result> AllocateMemory;
        public readonly delegate* unmanaged[Stdcall]<Device, DeviceMemory, AllocationCallbacks*, void> FreeMemory;
        public readonly delegate* unmanaged[Stdcall]<Device, Buffer, DeviceMemory, ulong, Result> BindBufferMemory;
        public readonly delegate* unmanaged[Stdcall]<Device, DeviceMemory, ulong, ulong, MemoryMapFlags, void**, Result> MapMemory;
        public readonly delegate* unmanaged[Stdcall]<Device, DeviceMemory, void> UnmapMemory;
        public readonly delegate* unmanaged[Stdcall]<Device, DescriptorSetLayoutCreateInfo*, AllocationCallbacks*, DescriptorSetLayout*, Result> CreateDescriptorSetLayout;
        public readonly delegate* unmanaged[Stdcall]<Device, DescriptorSetLayout, AllocationCallbacks*, void> DestroyDescriptorSetLayout;
        public readonly delegate* unmanaged[Stdcall]<Device, DescriptorPoolCreateInfo*, AllocationCallbacks*, DescriptorPool*, Result> CreateDescriptorPool;
        public readonly delegate* unmanaged[Stdcall]<Device, DescriptorPool, AllocationCallbacks*, void> DestroyDescriptorPool;
        public readonly delegate* unmanaged[Stdcall]<Device, DescriptorSetAllocateInfo*, DescriptorSet*, Result> AllocateDescriptorSets;
        public readonly delegate* unmanaged[Stdcall]<Device, uint, WriteDescriptorSet*, uint, CopyDescriptorSet*, void> UpdateDescriptorSets;
        public readonly delegate* unmanaged[Stdcall]<Device, PipelineLayoutCreateInfo*, AllocationCallbacks*, PipelineLayout*, Result> CreatePipelineLayout;
        public readonly delegate* unmanaged[Stdcall]<Device, PipelineLayout, AllocationCallbacks*, void> DestroyPipelineLayout;
        public readonly delegate* unmanaged[Stdcall]<Device, ShaderModuleCreateInfo*, AllocationCallbacks*, ShaderModule*, Result> CreateShaderModule;
        public readonly delegate* unmanaged[Stdcall]<Device, ShaderModule, AllocationCallbacks*, void> DestroyShaderModule;
        public readonly delegate* unmanaged[Stdcall]<Device, PipelineCache, uint, ComputePipelineCreateInfo*, AllocationCallbacks*, Pipeline*, Result> CreateComputePipelines;
        public readonly delegate* unmanaged[Stdcall]<Device, Pipeline, AllocationCallbacks*, void> DestroyPipeline;
        public readonly delegate* unmanaged[Stdcall]<Device, PipelineCacheCreateInfo*, AllocationCallbacks*, PipelineCache*, Result> CreatePipelineCache;
        public readonly delegate* unmanaged[Stdcall]<Device, PipelineCache, nuint*, void*, Result> GetPipelineCacheData;
        public readonly delegate* unmanaged[Stdcall]<Device, PipelineCache, AllocationCallbacks*, void> DestroyPipelineCache;
        public readonly delegate* unmanaged[Stdcall]<Device, CommandPoolCreateInfo*, AllocationCallbacks*, CommandPool*, Result> CreateCommandPool;
        public readonly delegate* unmanaged[Stdcall]<Device, CommandPool, AllocationCallbacks*, void> DestroyCommandPool;
        public readonly delegate* unmanaged[Stdcall]<Device, CommandBufferAllocateInfo*, CommandBuffer*, Result> AllocateCommandBuffers;
        public readonly delegate* unmanaged[Stdcall]<Device, CommandPool, uint, CommandBuffer*, void> FreeCommandBuffers;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, CommandBufferBeginInfo*, Result> BeginCommandBuffer;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, Result> EndCommandBuffer;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, PipelineBindPoint, Pipeline, void> CmdBindPipeline;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, PipelineBindPoint, PipelineLayout, uint, uint, DescriptorSet*, uint, uint*, void> CmdBindDescriptorSets;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, PipelineLayout, ShaderStageFlags, uint, uint, void*, void> CmdPushConstants;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, uint, uint, uint, void> CmdDispatch;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, PipelineStageFlags, PipelineStageFlags, DependencyFlags, uint, MemoryBarrier*, uint, BufferMemoryBarrier*, uint, ImageMemoryBarrier*, void> CmdPipelineBarrier;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, Buffer, Buffer, uint, BufferCopy*, void> CmdCopyBuffer;
        public readonly delegate* unmanaged[Stdcall]<CommandBuffer, Buffer, ulong, ulong, uint, void> CmdFillBuffer;
        public readonly delegate* unmanaged[Stdcall]<Device, FenceCreateInfo*, AllocationCallbacks*, Fence*, Result> CreateFence;
        public readonly delegate* unmanaged[Stdcall]<Device, Fence, AllocationCallbacks*, void> DestroyFence;
        public readonly delegate* unmanaged[Stdcall]<Device, uint, Fence*, Result> ResetFences;
        public readonly delegate* unmanaged[Stdcall]<Device, uint, Fence*, Bool32, ulong, Result> WaitForFences;
        public readonly delegate* unmanaged[Stdcall]<Device, Fence, Result> GetFenceStatus;

        public DeviceFunctions(Func<string, nint> load)
        {
            DestroyDevice = (delegate* unmanaged[Stdcall]<Device, AllocationCallbacks*, void>)load("vkDestroyDevice");
            GetDeviceQueue = (delegate* unmanaged[Stdcall]<Device, uint, uint, Queue*, void>)load("vkGetDeviceQueue");
            DeviceWaitIdle = (delegate* unmanaged[Stdcall]<Device, Result>)load("vkDeviceWaitIdle");
            QueueSubmit = (delegate* unmanaged[Stdcall]<Queue, uint, SubmitInfo*, Fence, Result>)load("vkQueueSubmit");
            CreateBuffer = (delegate* unmanaged[Stdcall]<Device, BufferCreateInfo*, AllocationCallbacks*, Buffer*, Result>)load("vkCreateBuffer");
            DestroyBuffer = (delegate* unmanaged[Stdcall]<Device, Buffer, AllocationCallbacks*, void>)load("vkDestroyBuffer");
            GetBufferMemoryRequirements = (delegate* unmanaged[Stdcall]<Device, Buffer, MemoryRequirements*, void>)load("vkGetBufferMemoryRequirements");
            AllocateMemory = (delegate* unmanaged[Stdcall]<Device, MemoryAllocateInfo*, AllocationCallbacks*, DeviceMemory*, Result>)load("vkAllocateMemory");
            FreeMemory = (delegate* unmanaged[Stdcall]<Device, DeviceMemory, AllocationCallbacks*, void>)load("vkFreeMemory");
            BindBufferMemory = (delegate* unmanaged[Stdcall]<Device, Buffer, DeviceMemory, ulong, Result>)load("vkBindBufferMemory");
            MapMemory = (delegate* unmanaged[Stdcall]<Device, DeviceMemory, ulong, ulong, MemoryMapFlags, void**, Result>)load("vkMapMemory");
            UnmapMemory = (delegate* unmanaged[Stdcall]<Device, DeviceMemory, void>)load("vkUnmapMemory");
            CreateDescriptorSetLayout = (delegate* unmanaged[Stdcall]<Device, DescriptorSetLayoutCreateInfo*, AllocationCallbacks*, DescriptorSetLayout*, Result>)load("vkCreateDescriptorSetLayout");
            DestroyDescriptorSetLayout = (delegate* unmanaged[Stdcall]<Device, DescriptorSetLayout, AllocationCallbacks*, void>)load("vkDestroyDescriptorSetLayout");
            CreateDescriptorPool = (delegate* unmanaged[Stdcall]<Device, DescriptorPoolCreateInfo*, AllocationCallbacks*, DescriptorPool*, Result>)load("vkCreateDescriptorPool");
            DestroyDescriptorPool = (delegate* unmanaged[Stdcall]<Device, DescriptorPool, AllocationCallbacks*, void>)load("vkDestroyDescriptorPool");
            AllocateDescriptorSets = (delegate* unmanaged[Stdcall]<Device, DescriptorSetAllocateInfo*, DescriptorSet*, Result>)load("vkAllocateDescriptorSets");
            UpdateDescriptorSets = (delegate* unmanaged[Stdcall]<Device, uint, WriteDescriptorSet*, uint, CopyDescriptorSet*, void>)load("vkUpdateDescriptorSets");
            CreatePipelineLayout = (delegate* unmanaged[Stdcall]<Device, PipelineLayoutCreateInfo*, AllocationCallbacks*, PipelineLayout*, Result>)load("vkCreatePipelineLayout");
            DestroyPipelineLayout = (delegate* unmanaged[Stdcall]<Device, PipelineLayout, AllocationCallbacks*, void>)load("vkDestroyPipelineLayout");
            CreateShaderModule = (delegate* unmanaged[Stdcall]<Device, ShaderModuleCreateInfo*, AllocationCallbacks*, ShaderModule*, Result>)load("vkCreateShaderModule");
            DestroyShaderModule = (delegate* unmanaged[Stdcall]<Device, ShaderModule, AllocationCallbacks*, void>)load("vkDestroyShaderModule");
            CreateComputePipelines = (delegate* unmanaged[Stdcall]<Device, PipelineCache, uint, ComputePipelineCreateInfo*, AllocationCallbacks*, Pipeline*, Result>)load("vkCreateComputePipelines");
            DestroyPipeline = (delegate* unmanaged[Stdcall]<Device, Pipeline, AllocationCallbacks*, void>)load("vkDestroyPipeline");
            CreatePipelineCache = (delegate* unmanaged[Stdcall]<Device, PipelineCacheCreateInfo*, AllocationCallbacks*, PipelineCache*, Result>)load("vkCreatePipelineCache");
            GetPipelineCacheData = (delegate* unmanaged[Stdcall]<Device, PipelineCache, nuint*, void*, Result>)load("vkGetPipelineCacheData");
            DestroyPipelineCache = (delegate* unmanaged[Stdcall]<Device, PipelineCache, AllocationCallbacks*, void>)load("vkDestroyPipelineCache");
            CreateCommandPool = (delegate* unmanaged[Stdcall]<Device, CommandPoolCreateInfo*, AllocationCallbacks*, CommandPool*, Result>)load("vkCreateCommandPool");
            DestroyCommandPool = (delegate* unmanaged[Stdcall]<Device, CommandPool, AllocationCallbacks*, void>)load("vkDestroyCommandPool");
            AllocateCommandBuffers = (delegate* unmanaged[Stdcall]<Device, CommandBufferAllocateInfo*, CommandBuffer*, Result>)load("vkAllocateCommandBuffers");
            FreeCommandBuffers = (delegate* unmanaged[Stdcall]<Device, CommandPool, uint, CommandBuffer*, void>)load("vkFreeCommandBuffers");
            BeginCommandBuffer = (delegate* unmanaged[Stdcall]<CommandBuffer, CommandBufferBeginInfo*, Result>)load("vkBeginCommandBuffer");
            EndCommandBuffer = (delegate* unmanaged[Stdcall]<CommandBuffer, Result>)load("vkEndCommandBuffer");
            CmdBindPipeline = (delegate* unmanaged[Stdcall]<CommandBuffer, PipelineBindPoint, Pipeline, void>)load("vkCmdBindPipeline");
            CmdBindDescriptorSets = (delegate* unmanaged[Stdcall]<CommandBuffer, PipelineBindPoint, PipelineLayout, uint, uint, DescriptorSet*, uint, uint*, void>)load("vkCmdBindDescriptorSets");
            CmdPushConstants = (delegate* unmanaged[Stdcall]<CommandBuffer, PipelineLayout, ShaderStageFlags, uint, uint, void*, void>)load("vkCmdPushConstants");
            CmdDispatch = (delegate* unmanaged[Stdcall]<CommandBuffer, uint, uint, uint, void>)load("vkCmdDispatch");
            CmdPipelineBarrier = (delegate* unmanaged[Stdcall]<CommandBuffer, PipelineStageFlags, PipelineStageFlags, DependencyFlags, uint, MemoryBarrier*, uint, BufferMemoryBarrier*, uint, ImageMemoryBarrier*, void>)load("vkCmdPipelineBarrier");
            CmdCopyBuffer = (delegate* unmanaged[Stdcall]<CommandBuffer, Buffer, Buffer, uint, BufferCopy*, void>)load("vkCmdCopyBuffer");
            CmdFillBuffer = (delegate* unmanaged[Stdcall]<CommandBuffer, Buffer, ulong, ulong, uint, void>)load("vkCmdFillBuffer");
            CreateFence = (delegate* unmanaged[Stdcall]<Device, FenceCreateInfo*, AllocationCallbacks*, Fence*, Result>)load("vkCreateFence");
            DestroyFence = (delegate* unmanaged[Stdcall]<Device, Fence, AllocationCallbacks*, void>)load("vkDestroyFence");
            ResetFences = (delegate* unmanaged[Stdcall]<Device, uint, Fence*, Result>)load("vkResetFences");
            WaitForFences = (delegate* unmanaged[Stdcall]<Device, uint, Fence*, Bool32, ulong, Result>)load("vkWaitForFences");
            GetFenceStatus = (delegate* unmanaged[Stdcall]<Device, Fence, Result>)load("vkGetFenceStatus");
        }
    }
}
