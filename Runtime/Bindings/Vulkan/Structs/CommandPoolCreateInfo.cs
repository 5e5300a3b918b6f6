namespace Silk.NET.Vulkan
{
    internal unsafe struct CommandPoolCreateInfo
    {
        public StructureType SType;
        public void* PNext;
        public CommandPoolCreateFlags Flags;
        public uint QueueFamilyIndex;
    }
}
