namespace Silk.NET.Vulkan
{
    internal struct PushConstantRange
    {
        public ShaderStageFlags StageFlags;
        public uint Offset;
        public uint Size;
    }
}
