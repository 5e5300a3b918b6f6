namespace Silk.NET.Vulkan
{
    internal struct BufferCopy
    {
        public ulong SrcOffset;
        public ulong DstOffset;
        public ulong Size;
    }
}
