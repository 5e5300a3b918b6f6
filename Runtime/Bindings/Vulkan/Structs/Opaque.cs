namespace Silk.NET.Vulkan
{
    // Compute never passes these: pointers to them are null or are read by nobody, so they need a name and no content.
    internal struct AllocationCallbacks
    {
    }

    internal struct BufferMemoryBarrier
    {
    }

    internal struct BufferView
    {
    }

    internal struct CommandBufferInheritanceInfo
    {
    }

    internal struct CopyDescriptorSet
    {
    }

    internal struct DebugUtilsLabelEXT
    {
    }

    internal struct DescriptorImageInfo
    {
    }

    internal struct ImageMemoryBarrier
    {
    }

    internal struct PhysicalDeviceFeatures
    {
    }

    internal struct Sampler
    {
    }

    internal struct Semaphore
    {
    }

    internal struct SpecializationInfo
    {
    }
}
