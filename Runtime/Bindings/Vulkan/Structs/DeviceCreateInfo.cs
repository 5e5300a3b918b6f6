namespace Silk.NET.Vulkan
{
    internal unsafe struct DeviceCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public uint Flags;
        public uint QueueCreateInfoCount;
        public DeviceQueueCreateInfo* PQueueCreateInfos;
        public uint EnabledLayerCount;
        public byte** PpEnabledLayerNames;
        public uint EnabledExtensionCount;
        public byte** PpEnabledExtensionNames;
        public PhysicalDeviceFeatures* PEnabledFeatures;
    }
}
