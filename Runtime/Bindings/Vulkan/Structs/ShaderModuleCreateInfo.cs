namespace Silk.NET.Vulkan
{
    internal unsafe struct ShaderModuleCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public ShaderModuleCreateFlags Flags;
        public nuint CodeSize;
        public uint* PCode;
    }
}
