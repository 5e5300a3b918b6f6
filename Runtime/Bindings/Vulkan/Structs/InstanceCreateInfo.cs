namespace Silk.NET.Vulkan
{
    internal unsafe struct InstanceCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public InstanceCreateFlags Flags;
        public ApplicationInfo* PApplicationInfo;
        public uint EnabledLayerCount;
        public byte** PpEnabledLayerNames;
        public uint EnabledExtensionCount;
        public byte** PpEnabledExtensionNames;
    }
}
