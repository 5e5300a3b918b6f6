namespace Silk.NET.Vulkan
{
    internal unsafe struct PhysicalDeviceMaintenance4Properties
    {
        public StructureType SType;
        public void* PNext;
        public ulong MaxBufferSize;
    }
}
