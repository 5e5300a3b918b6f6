namespace Silk.NET.Vulkan
{
    internal unsafe struct PipelineCacheCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public PipelineCacheCreateFlags Flags;
        public nuint InitialDataSize;
        public void* PInitialData;
    }
}
