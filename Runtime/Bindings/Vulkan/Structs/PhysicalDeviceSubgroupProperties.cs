using Silk.NET.Core;

namespace Silk.NET.Vulkan
{
    internal unsafe struct PhysicalDeviceSubgroupProperties
    {
        public StructureType SType;
        public void* PNext;
        public uint SubgroupSize;
        public ShaderStageFlags SupportedStages;
        public SubgroupFeatureFlags SupportedOperations;
        public Bool32 QuadOperationsInAllStages;
    }
}
