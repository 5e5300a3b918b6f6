namespace Silk.NET.Vulkan
{
    internal unsafe struct PhysicalDeviceProperties2
    {
        public StructureType SType;
        public void* PNext;
        public PhysicalDeviceProperties Properties;
    }
}
