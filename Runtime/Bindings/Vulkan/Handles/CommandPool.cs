namespace Silk.NET.Vulkan
{
    internal struct CommandPool
    {
        public ulong Handle;
    }
}
