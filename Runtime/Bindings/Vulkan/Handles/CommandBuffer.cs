namespace Silk.NET.Vulkan
{
    internal struct CommandBuffer
    {
        public nint Handle;
    }
}
