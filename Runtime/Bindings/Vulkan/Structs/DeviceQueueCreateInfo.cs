namespace Silk.NET.Vulkan
{
    internal unsafe struct DeviceQueueCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public DeviceQueueCreateFlags Flags;
        public uint QueueFamilyIndex;
        public uint QueueCount;
        public float* PQueuePriorities;
    }
}
