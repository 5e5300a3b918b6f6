namespace Silk.NET.Vulkan
{
    internal struct MemoryRequirements
    {
        public ulong Size;
        public ulong Alignment;
        public uint MemoryTypeBits;
    }
}
