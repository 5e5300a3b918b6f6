namespace Silk.NET.Vulkan
{
    internal struct DescriptorBufferInfo
    {
        public Buffer Buffer;
        public ulong Offset;
        public ulong Range;
    }
}
