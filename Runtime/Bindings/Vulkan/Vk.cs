using Silk.NET.Core;
using Silk.NET.Core.Loader;
using Silk.NET.Core.Native;
using Silk.NET.Vulkan.Extensions.EXT;

namespace Silk.NET.Vulkan
{
    /// <summary>
    /// The Vulkan functions that compute needs, named and typed as in the Silk.NET package. The instance and the device
    /// created last are current: their functions are the ones called. A second device takes a second Vk.
    /// </summary>
    internal sealed unsafe class Vk : NativeAPI
    {
        public const uint False = 0;
        public const uint UuidSize = 16;
        public const ulong WholeSize = ~0ul;

        private readonly delegate* unmanaged[Stdcall]<Instance, byte*, nint> _getInstanceProcAddr;
        private readonly GlobalFunctions _global;
        private InstanceFunctions _instance = null!;
        private DeviceFunctions _device = null!;

        internal Vk(UnmanagedLibrary library)
            : base(library)
        {
            _getInstanceProcAddr = (delegate* unmanaged[Stdcall]<Instance, byte*, nint>)library.LoadFunction("vkGetInstanceProcAddr");
            _global = new GlobalFunctions(name => LoadForInstance(default, name));
        }

        public static Version32 Version11 => new Version32(1, 1, 0);

        public static Version32 Version12 => new Version32(1, 2, 0);

        public static Version32 Version13 => new Version32(1, 3, 0);

        /// <exception cref="System.IO.FileNotFoundException">The system has no Vulkan loader.</exception>
        public static Vk GetApi() => new Vk(new UnmanagedLibrary(VulkanLibraryNames.ForThisPlatform()));

        public bool TryGetInstanceExtension<T>(Instance instance, out T extension)
            where T : NativeExtension<Vk>
        {
            if (typeof(T) == typeof(ExtDebugUtils) && LoadForInstance(instance, "vkCreateDebugUtilsMessengerEXT") != 0)
            {
                extension = (T)(object)new ExtDebugUtils(name => LoadForInstance(instance, name));
                return true;
            }

            extension = null!;
            return false;
        }

        public PfnVoidFunction GetInstanceProcAddr(Instance instance, byte* pName) =>
            new PfnVoidFunction((delegate* unmanaged[Cdecl]<void>)_getInstanceProcAddr(instance, pName));

        public PfnVoidFunction GetDeviceProcAddr(Device device, byte* pName) =>
            new PfnVoidFunction((delegate* unmanaged[Cdecl]<void>)_instance.GetDeviceProcAddr(device, pName));

        public Result CreateInstance(InstanceCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, Instance* pInstance)
        {
            var result = _global.CreateInstance(pCreateInfo, pAllocator, pInstance);
            if (result == Result.Success)
            {
                var instance = *pInstance;
                _instance = new InstanceFunctions(name => LoadForInstance(instance, name));
            }

            return result;
        }

        public Result CreateDevice(PhysicalDevice physicalDevice, DeviceCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, Device* pDevice)
        {
            var result = _instance.CreateDevice(physicalDevice, pCreateInfo, pAllocator, pDevice);
            if (result == Result.Success)
            {
                var device = *pDevice;
                _device = new DeviceFunctions(name => LoadForDevice(device, name));
            }

            return result;
        }

        public Result EnumerateInstanceExtensionProperties(byte* pLayerName, uint* pPropertyCount, ExtensionProperties* pProperties) =>
            _global.EnumerateInstanceExtensionProperties(pLayerName, pPropertyCount, pProperties);

        public Result EnumerateInstanceLayerProperties(uint* pPropertyCount, LayerProperties* pProperties) =>
            _global.EnumerateInstanceLayerProperties(pPropertyCount, pProperties);

        public void DestroyInstance(Instance instance, AllocationCallbacks* pAllocator) =>
            _instance.DestroyInstance(instance, pAllocator);

        public Result EnumeratePhysicalDevices(Instance instance, uint* pPhysicalDeviceCount, PhysicalDevice* pPhysicalDevices) =>
            _instance.EnumeratePhysicalDevices(instance, pPhysicalDeviceCount, pPhysicalDevices);

        public void GetPhysicalDeviceProperties(PhysicalDevice physicalDevice, PhysicalDeviceProperties* pProperties) =>
            _instance.GetPhysicalDeviceProperties(physicalDevice, pProperties);

        public void GetPhysicalDeviceProperties2(PhysicalDevice physicalDevice, PhysicalDeviceProperties2* pProperties) =>
            _instance.GetPhysicalDeviceProperties2(physicalDevice, pProperties);

        public void GetPhysicalDeviceQueueFamilyProperties(PhysicalDevice physicalDevice, uint* pQueueFamilyPropertyCount, QueueFamilyProperties* pQueueFamilyProperties) =>
            _instance.GetPhysicalDeviceQueueFamilyProperties(physicalDevice, pQueueFamilyPropertyCount, pQueueFamilyProperties);

        public void GetPhysicalDeviceMemoryProperties(PhysicalDevice physicalDevice, PhysicalDeviceMemoryProperties* pMemoryProperties) =>
            _instance.GetPhysicalDeviceMemoryProperties(physicalDevice, pMemoryProperties);

        public Result EnumerateDeviceExtensionProperties(PhysicalDevice physicalDevice, byte* pLayerName, uint* pPropertyCount, ExtensionProperties* pProperties) =>
            _instance.EnumerateDeviceExtensionProperties(physicalDevice, pLayerName, pPropertyCount, pProperties);

        public void DestroyDevice(Device device, AllocationCallbacks* pAllocator) =>
            _device.DestroyDevice(device, pAllocator);

        public void GetDeviceQueue(Device device, uint queueFamilyIndex, uint queueIndex, Queue* pQueue) =>
            _device.GetDeviceQueue(device, queueFamilyIndex, queueIndex, pQueue);

        public Result DeviceWaitIdle(Device device) =>
            _device.DeviceWaitIdle(device);

        public Result QueueSubmit(Queue queue, uint submitCount, SubmitInfo* pSubmits, Fence fence) =>
            _device.QueueSubmit(queue, submitCount, pSubmits, fence);

        public Result CreateBuffer(Device device, BufferCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, Buffer* pBuffer) =>
            _device.CreateBuffer(device, pCreateInfo, pAllocator, pBuffer);

        public void DestroyBuffer(Device device, Buffer buffer, AllocationCallbacks* pAllocator) =>
            _device.DestroyBuffer(device, buffer, pAllocator);

        public void GetBufferMemoryRequirements(Device device, Buffer buffer, MemoryRequirements* pMemoryRequirements) =>
            _device.GetBufferMemoryRequirements(device, buffer, pMemoryRequirements);

        public Result AllocateMemory(Device device, MemoryAllocateInfo* pAllocateInfo, AllocationCallbacks* pAllocator, DeviceMemory* pMemory) =>
            _device.AllocateMemory(device, pAllocateInfo, pAllocator, pMemory);

        public void FreeMemory(Device device, DeviceMemory memory, AllocationCallbacks* pAllocator) =>
            _device.FreeMemory(device, memory, pAllocator);

        public Result BindBufferMemory(Device device, Buffer buffer, DeviceMemory memory, ulong memoryOffset) =>
            _device.BindBufferMemory(device, buffer, memory, memoryOffset);

        public Result MapMemory(Device device, DeviceMemory memory, ulong offset, ulong size, MemoryMapFlags flags, void** ppData) =>
            _device.MapMemory(device, memory, offset, size, flags, ppData);

        public void UnmapMemory(Device device, DeviceMemory memory) =>
            _device.UnmapMemory(device, memory);

        public Result CreateDescriptorSetLayout(Device device, DescriptorSetLayoutCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, DescriptorSetLayout* pSetLayout) =>
            _device.CreateDescriptorSetLayout(device, pCreateInfo, pAllocator, pSetLayout);

        public void DestroyDescriptorSetLayout(Device device, DescriptorSetLayout descriptorSetLayout, AllocationCallbacks* pAllocator) =>
            _device.DestroyDescriptorSetLayout(device, descriptorSetLayout, pAllocator);

        public Result CreateDescriptorPool(Device device, DescriptorPoolCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, DescriptorPool* pDescriptorPool) =>
            _device.CreateDescriptorPool(device, pCreateInfo, pAllocator, pDescriptorPool);

        public void DestroyDescriptorPool(Device device, DescriptorPool descriptorPool, AllocationCallbacks* pAllocator) =>
            _device.DestroyDescriptorPool(device, descriptorPool, pAllocator);

        public Result AllocateDescriptorSets(Device device, DescriptorSetAllocateInfo* pAllocateInfo, DescriptorSet* pDescriptorSets) =>
            _device.AllocateDescriptorSets(device, pAllocateInfo, pDescriptorSets);

        public void UpdateDescriptorSets(Device device, uint descriptorWriteCount, WriteDescriptorSet* pDescriptorWrites, uint descriptorCopyCount, CopyDescriptorSet* pDescriptorCopies) =>
            _device.UpdateDescriptorSets(device, descriptorWriteCount, pDescriptorWrites, descriptorCopyCount, pDescriptorCopies);

        public Result CreatePipelineLayout(Device device, PipelineLayoutCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, PipelineLayout* pPipelineLayout) =>
            _device.CreatePipelineLayout(device, pCreateInfo, pAllocator, pPipelineLayout);

        public void DestroyPipelineLayout(Device device, PipelineLayout pipelineLayout, AllocationCallbacks* pAllocator) =>
            _device.DestroyPipelineLayout(device, pipelineLayout, pAllocator);

        public Result CreateShaderModule(Device device, ShaderModuleCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, ShaderModule* pShaderModule) =>
            _device.CreateShaderModule(device, pCreateInfo, pAllocator, pShaderModule);

        public void DestroyShaderModule(Device device, ShaderModule shaderModule, AllocationCallbacks* pAllocator) =>
            _device.DestroyShaderModule(device, shaderModule, pAllocator);

        public Result CreateComputePipelines(Device device, PipelineCache pipelineCache, uint createInfoCount, ComputePipelineCreateInfo* pCreateInfos, AllocationCallbacks* pAllocator, Pipeline* pPipelines) =>
            _device.CreateComputePipelines(device, pipelineCache, createInfoCount, pCreateInfos, pAllocator, pPipelines);

        public void DestroyPipeline(Device device, Pipeline pipeline, AllocationCallbacks* pAllocator) =>
            _device.DestroyPipeline(device, pipeline, pAllocator);

        public Result CreatePipelineCache(Device device, PipelineCacheCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, PipelineCache* pPipelineCache) =>
            _device.CreatePipelineCache(device, pCreateInfo, pAllocator, pPipelineCache);

        public Result GetPipelineCacheData(Device device, PipelineCache pipelineCache, nuint* pDataSize, void* pData) =>
            _device.GetPipelineCacheData(device, pipelineCache, pDataSize, pData);

        public void DestroyPipelineCache(Device device, PipelineCache pipelineCache, AllocationCallbacks* pAllocator) =>
            _device.DestroyPipelineCache(device, pipelineCache, pAllocator);

        public Result CreateCommandPool(Device device, CommandPoolCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, CommandPool* pCommandPool) =>
            _device.CreateCommandPool(device, pCreateInfo, pAllocator, pCommandPool);

        public void DestroyCommandPool(Device device, CommandPool commandPool, AllocationCallbacks* pAllocator) =>
            _device.DestroyCommandPool(device, commandPool, pAllocator);

        public Result AllocateCommandBuffers(Device device, CommandBufferAllocateInfo* pAllocateInfo, CommandBuffer* pCommandBuffers) =>
            _device.AllocateCommandBuffers(device, pAllocateInfo, pCommandBuffers);

        public void FreeCommandBuffers(Device device, CommandPool commandPool, uint commandBufferCount, CommandBuffer* pCommandBuffers) =>
            _device.FreeCommandBuffers(device, commandPool, commandBufferCount, pCommandBuffers);

        public Result BeginCommandBuffer(CommandBuffer commandBuffer, CommandBufferBeginInfo* pBeginInfo) =>
            _device.BeginCommandBuffer(commandBuffer, pBeginInfo);

        public Result EndCommandBuffer(CommandBuffer commandBuffer) =>
            _device.EndCommandBuffer(commandBuffer);

        public void CmdBindPipeline(CommandBuffer commandBuffer, PipelineBindPoint pipelineBindPoint, Pipeline pipeline) =>
            _device.CmdBindPipeline(commandBuffer, pipelineBindPoint, pipeline);

        public void CmdBindDescriptorSets(CommandBuffer commandBuffer, PipelineBindPoint pipelineBindPoint, PipelineLayout layout, uint firstSet, uint descriptorSetCount, DescriptorSet* pDescriptorSets, uint dynamicOffsetCount, uint* pDynamicOffsets) =>
            _device.CmdBindDescriptorSets(commandBuffer, pipelineBindPoint, layout, firstSet, descriptorSetCount, pDescriptorSets, dynamicOffsetCount, pDynamicOffsets);

        public void CmdPushConstants(CommandBuffer commandBuffer, PipelineLayout layout, ShaderStageFlags stageFlags, uint offset, uint size, void* pValues) =>
            _device.CmdPushConstants(commandBuffer, layout, stageFlags, offset, size, pValues);

        public void CmdDispatch(CommandBuffer commandBuffer, uint groupCountX, uint groupCountY, uint groupCountZ) =>
            _device.CmdDispatch(commandBuffer, groupCountX, groupCountY, groupCountZ);

        public void CmdPipelineBarrier(CommandBuffer commandBuffer, PipelineStageFlags srcStageMask, PipelineStageFlags dstStageMask, DependencyFlags dependencyFlags, uint memoryBarrierCount, MemoryBarrier* pMemoryBarriers, uint bufferMemoryBarrierCount, BufferMemoryBarrier* pBufferMemoryBarriers, uint imageMemoryBarrierCount, ImageMemoryBarrier* pImageMemoryBarriers) =>
            _device.CmdPipelineBarrier(commandBuffer, srcStageMask, dstStageMask, dependencyFlags, memoryBarrierCount, pMemoryBarriers, bufferMemoryBarrierCount, pBufferMemoryBarriers, imageMemoryBarrierCount, pImageMemoryBarriers);

        public void CmdCopyBuffer(CommandBuffer commandBuffer, Buffer srcBuffer, Buffer dstBuffer, uint regionCount, BufferCopy* pRegions) =>
            _device.CmdCopyBuffer(commandBuffer, srcBuffer, dstBuffer, regionCount, pRegions);

        public void CmdFillBuffer(CommandBuffer commandBuffer, Buffer dstBuffer, ulong dstOffset, ulong size, uint data) =>
            _device.CmdFillBuffer(commandBuffer, dstBuffer, dstOffset, size, data);

        public Result CreateFence(Device device, FenceCreateInfo* pCreateInfo, AllocationCallbacks* pAllocator, Fence* pFence) =>
            _device.CreateFence(device, pCreateInfo, pAllocator, pFence);

        public void DestroyFence(Device device, Fence fence, AllocationCallbacks* pAllocator) =>
            _device.DestroyFence(device, fence, pAllocator);

        public Result ResetFences(Device device, uint fenceCount, Fence* pFences) =>
            _device.ResetFences(device, fenceCount, pFences);

        public Result WaitForFences(Device device, uint fenceCount, Fence* pFences, Bool32 waitAll, ulong timeout) =>
            _device.WaitForFences(device, fenceCount, pFences, waitAll, timeout);

        public Result GetFenceStatus(Device device, Fence fence) =>
            _device.GetFenceStatus(device, fence);

        private nint LoadForInstance(Instance instance, string name)
        {
            var text = SilkMarshal.StringToPtr(name);
            try
            {
                return GetInstanceProcAddr(instance, (byte*)text);
            }
            finally
            {
                SilkMarshal.Free(text);
            }
        }

        private nint LoadForDevice(Device device, string name)
        {
            var text = SilkMarshal.StringToPtr(name);
            try
            {
                return GetDeviceProcAddr(device, (byte*)text);
            }
            finally
            {
                SilkMarshal.Free(text);
            }
        }
    }
}
