namespace Silk.NET.Vulkan
{
    internal unsafe struct PhysicalDeviceMaintenance3Properties
    {
        public StructureType SType;
        public void* PNext;
        public uint MaxPerSetDescriptors;
        public ulong MaxMemoryAllocationSize;
    }
}
