namespace Silk.NET.Vulkan
{
    internal unsafe struct DebugUtilsObjectNameInfoEXT
    {
        public StructureType SType;
        public void* PNext;
        public ObjectType ObjectType;
        public ulong ObjectHandle;
        public byte* PObjectName;
    }
}
